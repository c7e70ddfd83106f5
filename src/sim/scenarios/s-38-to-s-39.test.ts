import { describe, expect, it } from 'vitest';
import type { FlowReport } from '#sim/report/report.ts';
import { r0 } from '#templates/r0.ts';
import { changed, flow, node } from './designs.ts';
import { flowOf, inWords } from './in-words.ts';
import { run, story } from './story.ts';

const baseline = changed(r0(), flow('hq-lan 10.10.1.25', '198.51.100.10'));
const PRIVATE = ['customer-private', 'provider-private', 'microsoft-private'];
const DEPTH = (found: FlowReport) =>
  Math.max(...found.forward.hops.filter((hop) => hop.place.role === 'msee').map((hop) => hop.number));

describe('FIG-3: traffic using Microsoft peering (S-38, S-39)', () => {
  it('S-38 is dedicated exactly up to the hand-off at the edge', () => {
    const found = flowOf(run(baseline));
    const edge = DEPTH(found);
    for (const segment of found.forward.segments) {
      const before = (found.forward.hops[segment.to]?.number ?? 0) <= edge;
      expect([segment.medium, PRIVATE.includes(segment.medium)]).toEqual([segment.medium, before]);
    }
    const ends = found.handoffs.filter((handoff) => handoff.direction === 'forward' && handoff.privateEnds);
    expect(ends.map((handoff) => [handoff.at.label, handoff.edge])).toEqual([
      ['MSEE-A1', true],
      ['MSEE-A2', true],
    ]);
  });

  it('S-38 is not dedicated any further for being drawn so', () => {
    const claimed = changed(baseline, node('service', 'env-eu', { claimedDedicated: true }));
    expect(flowOf(run(claimed))).toEqual(flowOf(run(baseline)));
  });

  it("S-39 goes on in Microsoft's shared network, and is private to the Microsoft edge", () => {
    const found = flowOf(run(baseline));
    const after = found.forward.segments.filter(
      (segment) => found.forward.hops[segment.from]?.place.role === 'msee',
    );
    expect(after.map((segment) => [segment.owner, segment.medium])).toEqual([
      ['microsoft', 'microsoft-shared'],
      ['microsoft', 'microsoft-shared'],
    ]);
    for (const handoff of found.handoffs.filter((each) => each.direction === 'forward' && each.edge)) {
      expect(handoff.protectedBy).toMatch(/shared network.*not dedicated/);
      expect(handoff.facts).toContain('ER-317');
    }
    expect(found.privacy.extent).toBe('microsoft-edge');
    expect(found.privacy.sentence).toMatch(/^Private to the Microsoft edge/);
    expect(found.sentence).toContain('private to the Microsoft edge');
  });

  it('reads like this', async () => {
    const told = story('FIG-3, S-38, S-39  client 10.10.1.25 → ENV-EU 198.51.100.10:443');
    told.tell('R0', baseline, (report) =>
      flowOf(report)
        .handoffs.filter((handoff) => handoff.direction === 'forward')
        .map(
          (handoff) =>
            `flag   ${handoff.at.label}: ${handoff.from} → ${handoff.to}${handoff.edge ? ', the edge' : ''}${handoff.privateEnds ? ', private ends' : ''}. ${handoff.protectedBy}`,
        ),
    );
    expect(inWords(flowOf(run(baseline)))).toContain('⟦H⟧');
    await expect(told.text()).toMatchFileSnapshot('./s-38-to-s-39.golden.txt');
  });
});
