import { describe, expect, it } from 'vitest';
import { connect } from '#commands/connect.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { r0 } from '#templates/r0.ts';
import { addLink, addNode, advertise, changed, flow } from './designs.ts';
import { flowOf, mediaInWords, pathInWords } from './in-words.ts';
import { run, story } from './story.ts';

const toMachine = changed(r0(), flow('hq-lan 10.10.1.25', '10.100.1.4'));
const toEnvironment = changed(r0(), flow('hq-lan 10.10.1.25', '198.51.100.10'));
const machineToEnvironment = changed(r0(), flow('vm-1 10.100.1.4', '198.51.100.10'));
const environmentToSharePoint = changed(r0(), flow('env-eu 198.51.100.10', '198.51.100.115'));
const forced = changed(
  machineToEnvironment,
  advertise('priv-a', ['10.10.0.0/16', '10.20.0.0/16', '0.0.0.0/0']),
);

/** A second environment in West Europe: an address of its own in the same prefixes. */
const twoEnvironments = changed(
  r0(),
  addNode('service', 'env-eu-2', {
    name: 'ENV-EU-2',
    zone: 'microsoft',
    service: 'power-platform',
    region: 'europe',
    environment: {},
    prefixes: [
      { prefix: '198.51.100.0/27', region: 'westeurope', communities: ['12076:51002'] },
      { prefix: '198.51.100.32/27', region: 'northeurope', communities: ['12076:51003'] },
    ],
    endpoints: [{ name: 'Front end', address: '198.51.100.11' }],
  }),
);

const PRIVATE = ['customer-private', 'provider-private', 'microsoft-private'];
const media = (found: FlowReport) =>
  [...found.forward.segments, ...(found.return?.segments ?? [])].map((segment) => segment.medium);

/** Behind the edge: places by their label, but the endpoint itself. */
const behindEdge = ({ forward }: FlowReport) =>
  forward.segments
    .filter((segment) => ['msee', 'microsoft-core'].includes(forward.hops[segment.from]?.place.role ?? ''))
    .map(({ from, to, owner, medium, over, cables, share }) => ({
      from: forward.hops[from]?.place.label,
      to: forward.hops[to]?.end ? 'the environment' : forward.hops[to]?.place.label,
      by: forward.hops[from]?.place.role === 'msee' ? forward.hops[from]?.decision?.prefix : null,
      owner,
      medium,
      over,
      cables,
      share,
    }));

describe('FIG-5: ExpressRoute ends at the edge (S-44 to S-48)', () => {
  it('S-44 is an unbroken private path to private resources, there and back', () => {
    const found = flowOf(run(toMachine));
    expect(media(found).every((medium) => PRIVATE.includes(medium))).toBe(true);
    expect(found.handoffs.filter((handoff) => handoff.privateEnds)).toEqual([]);
    expect([found.verdict, found.privacy.extent]).toEqual(['delivered', 'endpoint']);
  });

  it('S-45 leads two environments of one region over the same segments behind the edge', () => {
    const one = behindEdge(flowOf(run(changed(twoEnvironments, flow('hq-lan 10.10.1.25', '198.51.100.10')))));
    const other = behindEdge(
      flowOf(run(changed(twoEnvironments, flow('hq-lan 10.10.1.25', '198.51.100.11')))),
    );
    expect(one).toHaveLength(3);
    expect(one).toEqual(other);
  });

  it('S-46 says at the edge that peering rules find the target public, and that the core is shared', () => {
    const edges = flowOf(run(toEnvironment)).forward.hops.filter((hop) => hop.place.role === 'msee');
    expect(edges).toHaveLength(2);
    for (const hop of edges)
      expect(hop.decision?.sentence).toMatch(/^Microsoft peering:.*public.*shared core/);
  });

  it.each([
    ['a virtual machine to the environment', machineToEnvironment],
    ['the environment to SharePoint', environmentToSharePoint],
  ])("S-47 keeps traffic from %s in Microsoft's network", (_, document) => {
    const found = flowOf(run(document));
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', false]);
    expect([mediaInWords(found.forward), mediaInWords(found.return ?? found.forward)]).toEqual([
      'M ms',
      'M ms',
    ]);
    const all = [...found.forward.hops, ...(found.return?.hops ?? [])];
    expect(new Set(all.map((hop) => hop.owner))).toEqual(new Set(['microsoft']));
    expect(all.filter((hop) => hop.place.role === 'msee')).toEqual([]);
  });

  it('S-47 goes over the circuit to on-premises where the VNet has its default route there', () => {
    const found = flowOf(run(forced));
    expect(pathInWords(found.forward)).toMatch(
      /^VM-1 → ErGw2Az → \{MSEE-A1\|MSEE-A2\} ⟦H⟧ → P1 → \{CE1\|CE2\} → /,
    );
  });

  it('S-47 comes back over Microsoft peering, translated at FW-E (W-18)', () => {
    const found = flowOf(run(forced));
    expect(pathInWords(found.forward)).toMatch(
      /→ FW-E \[SNAT 10\.100\.1\.4→192\.0\.2\.65\] → .*⟦H⟧ → Microsoft network → ENV-EU$/,
    );
    expect(found.verdict).toBe('delivered');
  });

  it('S-48 takes a line between VNet and environment as a note, and ignores it', () => {
    const drawn = connect.run(machineToEnvironment, {
      id: 'line' as never,
      from: 'vnet-1' as never,
      to: 'env-eu' as never,
    });
    expect(drawn.ok && drawn.value.links['line' as never]).toMatchObject({ kind: 'note' });
    for (const document of [machineToEnvironment, toEnvironment, toMachine]) {
      const noted = changed(document, addLink('line', 'note', 'vnet-1', 'env-eu'));
      expect(run(noted)).toEqual(run(document));
    }
  });

  it('reads like this', async () => {
    const told = story('FIG-5, S-44 to S-48  ExpressRoute ends at the edge');
    told.tell('client 10.10.1.25 → virtual machine 10.100.1.4 (S-44)', toMachine);
    told.tell('client 10.10.1.25 → ENV-EU 198.51.100.10 (S-45, S-46)', toEnvironment, (report) =>
      flowOf(report)
        .forward.hops.filter((hop) => hop.place.role === 'msee')
        .map((hop) => `edge   ${hop.place.label}: ${hop.decision?.sentence}`),
    );
    told.tell(
      'client 10.10.1.25 → another environment, 198.51.100.11 (S-45)',
      changed(twoEnvironments, flow('hq-lan 10.10.1.25', '198.51.100.11')),
    );
    told.tell('virtual machine 10.100.1.4 → ENV-EU 198.51.100.10 (S-47)', machineToEnvironment);
    told.tell('ENV-EU 198.51.100.10 → SharePoint 198.51.100.115 (S-47)', environmentToSharePoint);
    told.tell(
      'virtual machine → ENV-EU, and a line drawn between VNet-1 and ENV-EU (S-48)',
      changed(machineToEnvironment, addLink('line', 'note', 'vnet-1', 'env-eu')),
    );
    await expect(told.text()).toMatchFileSnapshot('./s-44-to-s-48.golden.txt');
  });
});
