import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { settle } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { changed, F1, flow, removeNode } from './designs.ts';
import { flowOf, mediaInWords, pathInWords, verdictInWords } from './in-words.ts';
import { learntIn, learntInWords } from './learnt.ts';
import { run, story } from './story.ts';

const toEnvironment = flow('hq-lan 10.10.1.25', '198.51.100.10');
const toMachine = flow('hq-lan 10.10.1.25', '10.100.1.4');
const privateOnly = changed(r0(), removeNode('ms-a'));
const microsoftOnly = changed(r0(), removeNode('priv-a'), removeNode('gw-1'));

const platform = flow('hq-lan', { by: 'node', node: 'env-eu' }, { id: 'platform', returnMbps: 250 });
const backup = flow('hq-lan', { by: 'node', node: 'vm-1' }, { id: 'backup', returnMbps: 850 });

/** What each segment is, by the hops it joins. */
const drawn = ({ forward }: FlowReport) =>
  forward.segments.map((segment) => ({
    from: forward.hops[segment.from]?.place.label,
    beyondEdge: ['msee', 'microsoft-core', 'gateway'].includes(forward.hops[segment.from]?.place.role ?? ''),
    words: `${forward.hops[segment.from]?.place.label} → ${forward.hops[segment.to]?.place.label} ${segment.owner} ${segment.medium}`,
  }));

describe('FIG-4: Microsoft peering and private peering compared (S-40 to S-43)', () => {
  it('S-40 has no route to Power Platform on private peering', () => {
    const learnt = learntIn(privateOnly);
    expect([learnt('ce1', 'priv-a', 'primary'), learnt('ce2', 'priv-a', 'secondary')]).toEqual([
      ['10.100.0.0/16'],
      ['10.100.0.0/16'],
    ]);
    const { state } = settle(privateOnly, baseCatalogue, failedParts(privateOnly));
    expect([
      state.lookup('priv-a.primary', '198.51.100.10' as never),
      state.lookup('priv-a.secondary', '198.51.100.10' as never),
    ]).toEqual([undefined, undefined]);
    const found = flowOf(run(changed(privateOnly, toEnvironment)));
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', true]);
  });

  it('S-41 reaches a private address in a VNet, untranslated', () => {
    const found = flowOf(run(changed(r0(), toMachine)));
    expect(pathInWords(found.forward)).toBe(
      'HQ users → FW-E → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → ErGw2Az → VM-1',
    );
    expect(mediaInWords(found.forward)).toBe('C cp, P pp, M mp');
    expect(found.forward.hops.at(-1)).toMatchObject({ source: '10.10.1.25', destination: '10.100.1.4' });
    expect(found.verdict).toBe('delivered');
  });

  it('S-42 reports two extents of privacy', () => {
    const [environment, machine] = [
      flowOf(run(changed(r0(), toEnvironment))),
      flowOf(run(changed(r0(), toMachine))),
    ];
    expect([environment.privacy.extent, machine.privacy.extent]).toEqual(['microsoft-edge', 'endpoint']);
    expect(environment.privacy.sentence).toMatch(/^Private to the Microsoft edge/);
    expect(machine.privacy.sentence).toMatch(/^Private to the endpoint/);
  });

  it('S-42 draws both alike up to the edge, and differs only behind it', () => {
    const [environment, machine] = [
      drawn(flowOf(run(changed(r0(), toEnvironment)))),
      drawn(flowOf(run(changed(r0(), toMachine)))),
    ];
    const words = (segments: typeof environment, beyond: boolean) =>
      segments.filter((segment) => segment.beyondEdge === beyond).map((segment) => segment.words);
    expect(words(environment, false).sort()).toEqual(words(machine, false).sort());
    expect(words(environment, false)).toHaveLength(7);
    expect(words(environment, true).every((each) => each.endsWith('microsoft microsoft-shared'))).toBe(true);
    expect(words(machine, true).every((each) => each.endsWith('microsoft microsoft-private'))).toBe(true);
    expect([words(environment, true).length, words(machine, true).length]).toEqual([3, 3]);
  });

  it('S-43 changes nothing for Power Platform by being there', () => {
    const [withIt, without] = [
      flowOf(run(changed(r0(), toEnvironment))),
      flowOf(run(changed(microsoftOnly, toEnvironment))),
    ];
    expect(withIt).toEqual(without);
    expect(run(changed(r0(), toEnvironment)).notices).toEqual([]);
  });

  it('S-43 does harm once its load fills the circuit', () => {
    const clean = { ...r0(), flows: {} };
    const alone = run(changed(clean, platform, F1));
    expect(verdictInWords(flowOf(alone, 'platform'))).toBe('delivered');
    const together = run(changed(clean, platform, backup, F1));
    expect(verdictInWords(flowOf(together, 'platform'))).toBe('degraded:rate-limited');
    expect(flowOf(together, 'platform').throughput.returnMbps).toBeLessThan(250);
  });

  it('reads like this', async () => {
    const told = story('FIG-4, S-40 to S-43  Microsoft peering and private peering, client 10.10.1.25');
    told.tell(
      'R0 without Microsoft peering, to ENV-EU 198.51.100.10 (S-40)',
      changed(privateOnly, toEnvironment),
      () => learntInWords(privateOnly, 'priv-a'),
    );
    told.tell('R0, to the virtual machine 10.100.1.4 (S-41, S-42)', changed(r0(), toMachine));
    told.tell('R0, to ENV-EU 198.51.100.10 (S-42)', changed(r0(), toEnvironment));
    await expect(told.text()).toMatchFileSnapshot('./s-40-to-s-43.golden.txt');
  });
});
