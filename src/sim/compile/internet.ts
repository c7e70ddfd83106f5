/**
 * Internet access: BGP sessions over cables of kind `internet`. The internet side sends a default route or all it has;
 * the customer announces what its device lists, and nothing else.
 */
import { t } from '#base/t.ts';
import { detectionMs } from '#catalogue/failure-detection.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { ownerOf } from '#model/owner-of.ts';
import { defaultSessionEnd, type RoutePolicy, type SessionEnd } from '#sim/network/network.ts';
import { cableOrigin, cableSession } from './cable-session.ts';
import { cableWire } from './cable-wire.ts';
import { cablesOf } from './cables-of.ts';
import { routes } from './devices.ts';
import { type Draft, INTERNAL } from './draft.ts';
import type { FailedParts } from './failed-parts.ts';
import { exportPolicy, importPolicy } from './route-policies.ts';

const NOTHING: RoutePolicy = { name: 'nothing', rules: [], default: 'deny' };
const ALL_BUT_INTERNAL: RoutePolicy = {
  name: 'full table',
  rules: [{ action: 'deny', match: INTERNAL, set: {} }],
  default: 'permit',
};

export function addInternetAccess(draft: Draft, document: TopologyDocument, failed: FailedParts): void {
  for (const cable of cablesOf(document)) {
    if (cable.kind !== 'internet') continue;
    const [from, to] = cable.ends.map((end) => document.nodes[end]);
    if (!from || !to || !routes(from) || !routes(to)) continue;
    const a = draft.routers.get(from.id);
    const b = draft.routers.get(to.id);
    if (!a || !b) continue;
    draft.addWire(cableWire(document, cable), {
      up: !failed.links.has(cable.id) && !failed.nodes.has(from.id) && !failed.nodes.has(to.id),
    });
    if (a.asn === b.asn) {
      draft.note(
        t`${from.name} and ${to.name} are both AS ${a.asn}, so no session comes up between them. Give one another AS.`,
        [cable.id],
      );
      continue;
    }
    const outside = (node: TopologyNode) => ownerOf(document, node) === 'internet';
    const end = (node: TopologyNode, index: 0 | 1, peer: TopologyNode): SessionEnd => {
      const name = `${cable.id} ${node.id}`;
      const base = { ...defaultSessionEnd, router: node.id };
      if (outside(node)) {
        // Between two internet networks everything is passed on; towards a customer what the feed says.
        if (outside(peer) || cable.feed === 'full-table') return { ...base, exportPolicy: ALL_BUT_INTERNAL };
        return { ...base, exportPolicy: NOTHING, defaultOriginate: true };
      }
      const routing = node.kind === 'router' || node.kind === 'firewall' ? node : null;
      return {
        ...base,
        exportPolicy: exportPolicy(`${name} out`, routing?.internetAdverts ?? [], null),
        importPolicy: importPolicy(
          `${name} in`,
          cable.importRules[index],
          null,
          routing?.internetLocalPreference ?? 100,
        ),
      };
    };
    originateAdverts(draft, from);
    originateAdverts(draft, to);
    for (const family of draft.families) {
      draft.addSession(
        cableSession(cable, family, cable.bfd.enabled ? detectionMs(cable, cable) : null, [
          end(from, 0, to),
          end(to, 1, from),
        ]),
        cableOrigin(document, cable, family),
      );
    }
  }
}

function originateAdverts(draft: Draft, node: TopologyNode): void {
  const router = draft.routers.get(node.id);
  if (!router) return;
  const adverts =
    node.kind === 'router' || node.kind === 'firewall'
      ? node.internetAdverts.map((advert) => advert.prefix)
      : node.kind === 'host'
        ? node.subnets
        : [];
  for (const prefix of adverts) {
    if (router.originate.some((origination) => origination.prefix === prefix)) continue;
    router.originate.push({
      prefix,
      origin: 'igp',
      med: null,
      communities: [],
      largeCommunities: [],
      deliver: false,
      importCheck: true,
    });
  }
}
