/**
 * Peerings: on each link of the circuit a routing instance of the MSEE, a wire to the customer's edge, and a BGP session
 * per address family with the rules of groups C to E of the domain reference.
 */
import { t } from '#base/t.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { detectionMs, microsoftEnd } from '#catalogue/failure-detection.ts';
import type { TopologyDocument } from '#model/document.ts';
import { edgeName } from '#model/kinds/edge-name.ts';
import type { PeeringSession } from '#model/kinds/peering.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { placeOf } from '#sim/compile/devices.ts';
import type { Draft } from '#sim/compile/draft.ts';
import { type FailedParts, half } from '#sim/compile/failed-parts.ts';
import { MICROSOFT_ASN } from '#sim/compile/microsoft/microsoft-asn.ts';
import { originated } from '#sim/compile/originated.ts';
import { plainStation } from '#sim/compile/plain-station.ts';
import { exportPolicy, importPolicy } from '#sim/compile/route-policies.ts';
import { placeNamed, whereabouts } from '#sim/compile/surroundings.ts';
import { defaultBgpOptions, defaultSessionEnd, type InterfaceAddress } from '#sim/network/network.ts';
import { admission } from './admission.ts';
import { advertised } from './advertised.ts';
import { type CircuitPath, circuitPath, PARTS, type Part } from './circuit-path.ts';
import { edgeRouter } from './edge-router.ts';
import { isJoined } from './joined-circuits.ts';
import { laneWire } from './lane-wire.ts';
import { peeringBlocked } from './peering-blocked.ts';
import { towardsSite } from './towards-site.ts';

export function addPeering(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  peering: NodeOf<'peering'>,
  failed: FailedParts,
): void {
  const circuit = document.nodes[peering.circuit];
  if (circuit?.kind !== 'circuit') return;
  for (const [index, part] of PARTS.entries()) {
    const session = peering.sessions[index] as PeeringSession;
    addEdge(draft, document, catalogue, circuit, peering, part);
    const path = circuitPath(document, circuit, part, failed);
    const customer = typeof path === 'string' ? null : (draft.routers.get(path.router) ?? null);
    if (typeof path === 'string' || !customer) {
      const because = typeof path === 'string' ? path : t`the router at its end is gone`;
      draft.note(t`The ${part} session of ${peering.name} cannot come up: ${because}.`, [
        peering.id,
        circuit.id,
      ]);
      continue;
    }
    const wire = laneWire(document, catalogue, circuit, peering, part, path);
    draft.addWire(wire, { up: path.up && !failed.nodes.has(peering.id), addresses: linkAddresses(session) });
    for (const family of [4, 6] as const) {
      if (family === 4 ? session.ipv4 : session.ipv6)
        addSession(draft, document, catalogue, circuit, peering, part, session, family, path, failed);
    }
  }
}

function addEdge(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
  part: Part,
): void {
  const location = circuit.locations[part === 'primary' ? 0 : 1];
  const router = draft.addRouter(
    plainStation({
      router: edgeRouter(peering, part),
      place: { ...placeOf(circuit, 'msee', part, edgeName(circuit, part)), peering: peering.id },
      owner: 'microsoft',
      admits:
        peering.type === 'microsoft'
          ? { declared: peering.declaredPrefixes, exampleMode: document.settings.mode === 'example' }
          : null,
      at: placeNamed(location, catalogue) ?? whereabouts(document, circuit, catalogue),
    }),
    MICROSOFT_ASN,
  );
  router.bgp = { ...defaultBgpOptions, multipath: 8, multipathIbgp: 64, multipathRelax: true };
}

function linkAddresses(session: PeeringSession) {
  const side = (end: 'customer' | 'microsoft'): readonly InterfaceAddress[] =>
    [session.ipv4, session.ipv6].flatMap((addresses) =>
      addresses ? [{ address: addresses[end], subnet: addresses.subnet }] : [],
    );
  return { a: side('customer'), b: side('microsoft') };
}

function addSession(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
  part: Part,
  session: PeeringSession,
  family: 4 | 6,
  path: CircuitPath,
  failed: FailedParts,
): void {
  const name = `${peering.id}.${part}.v${family}`;
  const customer = document.nodes[path.router];
  if (!customer) return;
  const router = draft.routers.get(path.router);
  const microsoft = microsoftEnd(peering);
  const known = new Set(router?.originate.map(({ prefix }) => prefix));
  for (const { prefix } of peering.adverts) {
    if (!known.has(prefix)) {
      known.add(prefix);
      router?.originate.push(originated(prefix, { deliver: false, importCheck: true }));
    }
  }
  draft.addSession(
    {
      name,
      over: { type: 'link', link: `${peering.id}.${part}.link` },
      family,
      keepaliveSeconds: Math.min(session.keepaliveSeconds, microsoft.keepaliveSeconds),
      holdSeconds: Math.min(session.holdSeconds, microsoft.holdSeconds),
      bfdMs: session.bfd.enabled && microsoft.bfd.enabled ? detectionMs(session, microsoft) : null,
      blockedBecause: peeringBlocked(document, circuit, peering, part, family, customer),
      ends: [
        {
          ...defaultSessionEnd,
          router: path.router,
          importPolicy: importPolicy(`${name} in`, peering.importRules, part, peering.localPreference),
          exportPolicy: exportPolicy(`${name} out`, peering.adverts, part),
          shutdown: failed.halves.has(half(peering.id, part)),
        },
        {
          ...defaultSessionEnd,
          router: edgeRouter(peering, part),
          importPolicy: peering.type === 'microsoft' ? admission(document, circuit, peering, part) : null,
          exportPolicy:
            peering.type === 'microsoft'
              ? advertised(document, catalogue, circuit, peering, part)
              : towardsSite(document, circuit, peering, part),
          asOverride: peering.type === 'private' && isJoined(document, circuit.id),
          maximumPrefixes: { limit: prefixLimit(circuit, peering, family), action: 'shutdown' },
        },
      ],
    },
    {
      peering: peering.id,
      link: null,
      part,
      family,
      name: `${peering.name}, ${part}${family === 6 ? ', IPv6' : ''}`,
      ends: [path.router, circuit.id],
      silentDetectionMs: detectionMs(session, microsoft),
      customerEnd: 0,
      elements: [
        circuit.id,
        peering.id,
        path.router,
        path.crossConnect.id,
        ...(path.provider ? [path.provider.id] : []),
        ...(path.lastMile ? [path.lastMile.id] : []),
      ],
    },
  );
}

/** @source ER-085 to ER-090, ER-136 */
function prefixLimit(circuit: NodeOf<'circuit'>, peering: NodeOf<'peering'>, family: 4 | 6): number {
  if (peering.type === 'microsoft') return 200;
  if (family === 6) return 100;
  return circuit.sku === 'Premium' ? 10_000 : 4_000;
}
