import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import { changed, F5, flow, node } from './designs.ts';
import { flowOf, mediaInWords, pathInWords } from './in-words.ts';
import { run, sessionsInWords, story } from './story.ts';

const baseline = changed(r0(), flow('hq-lan 10.10.1.25', '198.51.100.10'));

describe('a user reaches the environment over one circuit (W-01)', () => {
  it('goes out and comes back as the hop table says', () => {
    const found = flowOf(run(baseline));
    expect(found.verdict).toBe('delivered');
    expect(found.crossesInternet).toBe(false);
    expect(pathInWords(found.forward)).toBe(
      'HQ users → FW-E [SNAT 10.10.1.25→192.0.2.65] → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → Microsoft network → ENV-EU',
    );
    expect(mediaInWords(found.forward)).toBe('C cp, P pp, M ms');
    expect(pathInWords(found.return ?? found.forward)).toBe(
      'ENV-EU → Microsoft network → {MSEE-A1|MSEE-A2} ⟦H⟧ → P1 → {CE1|CE2} → FW-E [un-SNAT 192.0.2.65→10.10.1.25] → HQ users',
    );
  });

  it('plants the edge flag at the MSEE, where the medium stops being private', () => {
    const handoffs = flowOf(run(baseline)).handoffs.filter((handoff) => handoff.direction === 'forward');
    expect(
      handoffs.map(({ from, to, edge, privateEnds, at }) => [from, to, edge, privateEnds, at.label]),
    ).toEqual([
      ['customer', 'provider', false, false, 'CE1'],
      ['customer', 'provider', false, false, 'CE2'],
      ['provider', 'microsoft', true, true, 'MSEE-A1'],
      ['provider', 'microsoft', true, true, 'MSEE-A2'],
    ]);
  });

  it('says that the longer prefix of the circuit beats the default route', () => {
    const decision = flowOf(run(baseline)).forward.hops[0]?.decision;
    expect(decision?.prefix).toBe('198.51.100.0/27');
    expect(decision?.localPreference).toBe(150);
    expect(decision?.beat).toBe('0.0.0.0/0');
  });

  it('leaves on one link only without multipath at FW-E', () => {
    const found = flowOf(run(changed(baseline, node('firewall', 'fw-e', { multipath: 1 }))));
    expect(pathInWords(found.forward)).toContain('→ CE1 → P1 → MSEE-A1 ⟦H⟧ →');
    expect(found.verdict).toBe('delivered');
  });

  it('does not need the internet, as W-23 says the CDN does (F5)', () => {
    expect(flowOf(run(changed(baseline, F5))).verdict).toBe('delivered');
    const cdn = flowOf(run(changed(baseline, F5, flow('hq-lan 10.10.1.25', '198.51.100.200'))));
    expect(cdn.verdict).toBe('no-route');
  });

  it('reads like this', async () => {
    const told = story('W-01  R0, client 10.10.1.25 → service 198.51.100.10:443');
    told.tell('nothing fails', baseline, (report) => sessionsInWords(report, 'ms-a'));
    told.tell('multipath is off at FW-E', changed(baseline, node('firewall', 'fw-e', { multipath: 1 })));
    told.tell('the internet egress is lost (F5)', changed(baseline, F5));
    await expect(told.text()).toMatchFileSnapshot('./w-01-baseline.golden.txt');
  });
});
