/** Draws a circuit of a random design from the site's firewall to Microsoft: its edges, provider, route filter and peerings. */
import { addressAt, type Prefix } from '#model/addresses.ts';
import type { RandomCircuit } from './design-parts.ts';
import type { DesignPlan } from './design-plan.ts';
import type { Loose, Sketch } from './sketch.ts';

export function drawCircuit(sketch: Sketch, plan: DesignPlan, one: RandomCircuit, i: number): void {
  const site = plan.siteOf(one);
  const edges = Array.from({ length: one.edges }, (_, edge) => `ce${i}${edge}`);
  for (const edge of edges) {
    sketch.node('router', edge, { zone: `site${site}`, multipath: one.multipath });
    sketch.link(`fw${site}-${edge}`, 'lan', `fw${site}`, edge);
  }
  const layer = one.managed ? 3 : 2;
  const providerAs = 64_500 + i;
  sketch.node('provider', `p${i}`, { zone: 'carriers', layer, asn: layer === 3 ? providerAs : null });
  const [first = '', second = first] = edges;
  sketch.link(`lm${i}-0`, 'last-mile', first, `p${i}`, { lane: 'primary' });
  sketch.link(`lm${i}-1`, 'last-mile', second, `p${i}`, { lane: 'secondary' });
  const customerEdges = layer === 3 ? [null, null] : [first, second];
  sketch.node('circuit', `circuit${i}`, {
    sku: one.sku,
    mbps: 1000,
    locations: [one.location, one.location],
    providerState: one.provisioned ? 'Provisioned' : 'Provisioning',
    drained: one.drained,
    links: customerEdges.map((customerEdge) => ({ customerEdge })),
  });
  sketch.link(`x${i}-0`, 'cross-connect', `p${i}`, `circuit${i}`, { lane: 'primary' });
  sketch.link(`x${i}-1`, 'cross-connect', `p${i}`, `circuit${i}`, { lane: 'secondary' });
  if (one.filter)
    sketch.filter({
      id: `filter${i}`,
      name: `Filter ${i}`,
      communities: one.filter,
      microsoft365Authorised: true,
    });
  const peerAsn = layer === 3 ? providerAs : plan.asOf(site);
  const routeFilter = one.filter ? `filter${i}` : null;
  if (one.microsoft)
    drawPeering(sketch, one.microsoft, `ms${i}`, i, {
      type: 'microsoft',
      peerAsn,
      routeFilter,
      declaredPrefixes: ['192.0.2.64/26', '192.0.2.128/26'],
      prefixState: one.microsoft.validated ? 'configured' : 'validation-needed',
      adverts: [
        { prefix: `192.0.2.${64 + site * 16}/28`, ...one.microsoft.advert },
        { prefix: `192.0.2.${128 + site * 8}/29` },
        ...plan.crowdAdverts(4),
      ],
    });
  if (one.private)
    drawPeering(sketch, one.private, `priv${i}`, i, {
      type: 'private',
      peerAsn,
      adverts: [
        { prefix: `10.${10 + site}.0.0/16`, ...one.private.advert },
        ...(one.private.summary ? [{ prefix: `10.${11 - site}.0.0/16` }] : []),
        ...plan.crowdAdverts(6),
      ],
    });
}

function drawPeering(
  sketch: Sketch,
  { localPreference, rules, ipv6, bfd, vlanSlip }: NonNullable<RandomCircuit['private']>,
  id: string,
  i: number,
  fields: Loose,
): void {
  const octet = i * 8 + (fields.type === 'private' ? 0 : 128);
  const session = (part: 0 | 1) => {
    const [v4, v6] = [
      `172.20.0.${octet + part * 4}/30`,
      `2001:db8:7::${(octet + part + 1).toString(16)}0/126`,
    ];
    const ends = (subnet: string) => ({
      subnet,
      customer: addressAt(subnet as Prefix, 1),
      microsoft: addressAt(subnet as Prefix, 2),
    });
    return {
      vlan: vlanSlip && part === 1 ? 201 : 200,
      ipv4: ends(v4),
      ipv6: ipv6 ? ends(v6) : null,
      bfd: { enabled: bfd, intervalMs: 300, multiplier: 3 },
    };
  };
  sketch.node('peering', id, {
    circuit: `circuit${i}`,
    localPreference,
    importRules: rules,
    sessions: [session(0), session(1)],
    ...fields,
  });
}
