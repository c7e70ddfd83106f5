/** Random actions on whatever document there is, for property tests. Many are sensible, some are refused. */
import type { TopologyDocument } from '#model/document.ts';
import type {
  AcceptedId,
  FailureId,
  FlowId,
  IntentId,
  LinkId,
  NodeId,
  RouteFilterId,
  ZoneId,
} from '#model/ids.ts';
import { AFTER, type Claim } from '#model/intent.ts';
import type { Community } from '#model/units.ts';
import { acceptFinding } from './accept-finding.ts';
import { type Action, action } from './action.ts';
import { addFailure } from './add-failure.ts';
import { addFlow } from './add-flow.ts';
import { addIntent } from './add-intent.ts';
import { addRouteFilter } from './add-route-filter.ts';
import { bendLink } from './bend-link.ts';
import { changeSettings } from './change-settings.ts';
import { clearFailures } from './clear-failures.ts';
import { clipOf } from './clip.ts';
import { collapseZone } from './collapse-zone.ts';
import { connect } from './connect.ts';
import { copyIds, duplicateElements } from './duplicate-elements.ts';
import { expandZone } from './expand-zone.ts';
import { groupElements } from './group-elements.ts';
import { linkBetween } from './link-between.ts';
import { lockElements } from './lock-elements.ts';
import { moveElements } from './move-elements.ts';
import { moveIntoZone } from './move-into-zone.ts';
import { nextId } from './next-id.ts';
import { orderElements } from './order-elements.ts';
import { palette } from './palette.ts';
import { pasteElements, pasteIds } from './paste-elements.ts';
import { reconnectLink } from './reconnect-link.ts';
import { removeAndHeal } from './remove-and-heal.ts';
import { removeElements } from './remove-elements.ts';
import { removeFailure } from './remove-failure.ts';
import { removeIntent } from './remove-intent.ts';
import { renameDocument } from './rename-document.ts';
import { renameElement } from './rename-element.ts';
import { reopenFinding } from './reopen-finding.ts';
import { resizeZone } from './resize-zone.ts';
import { setServiceRegion } from './set-service-region.ts';
import { splitLink } from './split-link.ts';
import { ungroupZones } from './ungroup-zones.ts';
import { unlockElements } from './unlock-elements.ts';
import { updateFailure } from './update-failure.ts';
import { updateFlow } from './update-flow.ts';
import { updateIntent } from './update-intent.ts';
import { updateLink } from './update-link.ts';
import { updateNode } from './update-node.ts';
import { updateRouteFilter } from './update-route-filter.ts';
import { updateZone } from './update-zone.ts';
import { writeNotes } from './write-notes.ts';

/** Four natural numbers: what to do, and to what. */
export type Dice = readonly [verb: number, a: number, b: number, c: number];

export function actionFrom(document: TopologyDocument, [verb, a, b, c]: Dice): Action {
  const make = VERBS[verb % VERBS.length] as Verb;
  return make(document, [a, b, c]);
}

type Verb = (document: TopologyDocument, dice: readonly [number, number, number]) => Action;

/** An id of the collection; now and then, or from an empty one, an id that is not there. */
function pick<Id extends string>(parts: Readonly<Record<Id, unknown>>, n: number): Id {
  const ids = Object.keys(parts) as Id[];
  return n % 16 === 15 ? ('nobody' as Id) : (ids[Math.floor(n / 16) % ids.length] ?? ('nobody' as Id));
}

const anything = (document: TopologyDocument, n: number): string =>
  pick<string>(
    { ...document.nodes, ...document.links, ...document.zones, ...document.flows, ...document.routeFilters },
    n,
  );

const drop: Verb = (document, [a, b, c]) => {
  const item = palette[a % palette.length] as (typeof palette)[number];
  return item.make(document, { x: b % 1200, y: c % 700 });
};

const join: Verb = (document, [a, b]) =>
  action(connect, {
    id: nextId<LinkId>(document, 'link'),
    from: pick(document.nodes, a),
    to: pick(document.nodes, b),
  });

/** The next node that a line from the first can lead to. */
const joinWell: Verb = (document, [a, b]) => {
  const from = pick(document.nodes, a);
  const ids = Object.keys(document.nodes) as NodeId[];
  const turned = ids.map((_, index) => ids[(index + b) % ids.length] as NodeId);
  const to = turned.find((id) => linkBetween(document, from, id).ok) ?? from;
  return action(connect, { id: nextId<LinkId>(document, 'link'), from, to });
};

const fieldsOf = (document: TopologyDocument, n: number, m: number): Readonly<Record<string, unknown>> =>
  [
    { name: `Thing ${m}` },
    { name: '' },
    { notes: `n${m}` },
    { zone: pick(document.zones, m) },
    { asn: 64_496 + (m % 40) },
    { mbps: (m % 4) * 500 },
    { stateful: m % 2 === 0 },
    { sourceNat: [] },
    { adverts: [] },
    { routeFilter: pick(document.routeFilters, m) },
    { circuit: pick(document.nodes, m) },
    { vnet: pick(document.nodes, m) },
    { forwardsTo: pick(document.nodes, m) },
    { leaves: { by: 'proxy', proxy: pick(document.nodes, m) } },
    { layer: m % 2 === 0 ? 2 : 3 },
    { prefixes: 'catalogue' },
    { staticRoutes: [{ prefix: '10.0.0.0/8', via: pick(document.nodes, m), distance: 1 }] },
  ][n % 17] as Readonly<Record<string, unknown>>;

const claimFrom = (document: TopologyDocument, n: number, m: number): Claim =>
  (
    [
      { type: 'reaches' },
      { type: 'through', node: pick(document.nodes, m) },
      { type: 'in-order', nodes: [pick(document.nodes, m), pick(document.nodes, n)] },
      { type: 'recovers-within', milliseconds: m % 4000 },
      { type: 'load-at-most', percent: m % 120 },
    ] as const
  )[n % 5] ?? { type: 'reaches' };

/** The first two stand there often, since all else needs something to act on. */
const VERBS: readonly Verb[] = [
  ...Array<Verb>(10).fill(drop),
  ...Array<Verb>(10).fill(joinWell),
  join,
  (document, [a, b, c]) =>
    action(updateNode, { id: pick(document.nodes, a), fields: fieldsOf(document, b, c) }),
  (document, [a, b, c]) =>
    action(updateLink, {
      id: pick(document.links, a),
      fields:
        [{ mbps: (c % 3) * 100 }, { kind: c % 2 === 0 ? 'wan' : 'lan' }, { lane: 'secondary' }, { cost: 0 }][
          b % 4
        ] ?? {},
    }),
  (document, [a, b]) =>
    action(addFlow, {
      id: nextId<FlowId>(document, 'flow'),
      from: pick(document.nodes, a),
      to: pick(document.nodes, b),
    }),
  (document, [a, b]) => action(updateFlow, { id: pick(document.flows, a), fields: { port: b % 70_000 } }),
  (document, [a, b, c]) =>
    action(addIntent, {
      id: nextId<IntentId>(document, 'intent'),
      flow: a % 3 === 0 ? null : pick(document.flows, a),
      claim: claimFrom(document, b, c),
      after: AFTER[c % 3] ?? 'none',
    }),
  (document, [a, b, c]) =>
    action(updateIntent, { id: pick(document.intents, a), fields: { claim: claimFrom(document, b, c) } }),
  (document, [a]) => action(removeIntent, { id: pick(document.intents, a) }),
  (document) => action(addRouteFilter, { id: nextId<RouteFilterId>(document, 'filter') }),
  (document, [a, b]) =>
    action(updateRouteFilter, {
      id: pick(document.routeFilters, a),
      fields: { communities: [`12076:${51_000 + (b % 30)}` as Community] },
    }),
  (document, [a, b, c]) =>
    action(addFailure, {
      id: nextId<FailureId>(document, 'failure'),
      of: [
        { type: 'node' as const, node: pick(document.nodes, b), part: 'all' as const },
        { type: 'link' as const, link: pick(document.links, b) },
        { type: 'zone' as const, zone: pick(document.zones, b) },
        { type: 'location' as const, location: 'amsterdam' },
      ][a % 4] as never,
      silent: c % 2 === 0,
      ...(c % 3 === 0 ? { atMs: b % 60_000, untilMs: (b % 60_000) + 1 + (c % 9_000) } : {}),
      ...(c % 5 === 0 ? { effect: { type: 'loss', percent: 1 + (b % 99) } as const } : {}),
    }),
  (document, [a, b]) =>
    action(acceptFinding, {
      id: nextId<AcceptedId>(document, 'accepted'),
      check: 'ha/no-bfd',
      about: [pick(document.nodes, a)],
      reason: b % 4 === 0 ? '' : `Reason ${b % 9}`,
    }),
  (document, [a]) => action(reopenFinding, { id: pick(document.accepted, a) }),
  (document, [a, b, c]) =>
    action(updateFailure, {
      id: pick(document.failures, a),
      atMs: b % 9_000,
      untilMs: c % 2 === 0 ? null : c % 20_000,
    }),
  (document, [a]) => action(removeFailure, { id: pick(document.failures, a) }),
  () => action(clearFailures, {}),
  (document, [a, b]) =>
    action(renameElement, { id: anything(document, a), name: b % 5 === 0 ? ' ' : `Name ${b % 50}` }),
  (document, [a, b, c]) =>
    action(moveElements, { to: [{ id: anything(document, a), x: (b % 2000) - 500, y: (c % 900) + 0.4 }] }),
  (document, [a, b, c]) =>
    action(moveIntoZone, {
      ids: [anything(document, a)],
      zone: c % 4 === 0 ? null : (pick(document.zones, b) as ZoneId),
    }),
  (document, [a, b, c]) =>
    action(resizeZone, {
      id: pick(document.zones, a),
      box: { x: b % 100, y: c % 100, width: b % 600, height: 200 },
    }),
  (document, [a, b]) =>
    action(updateZone, {
      id: pick(document.zones, a),
      fields: { parent: pick(document.zones, b) as ZoneId },
    }),
  (document, [a, b]) =>
    action(duplicateElements, {
      ids: copyIds(document, [anything(document, a), anything(document, b)]),
      by: { x: 24, y: 24 },
    }),
  (document, [a, b]) =>
    action(removeElements, {
      ids: b % 2 === 0 ? [anything(document, a)] : [anything(document, a), anything(document, b)],
    }),
  (document, [a, b, c]) => {
    const athome = c % 2 === 0;
    const clip = clipOf(document, [anything(document, a), anything(document, b)], 'here');
    return action(pasteElements, { clip, ids: pasteIds(document, clip), by: { x: c % 300, y: 16 }, athome });
  },
  (document, [a, b]) =>
    action(groupElements, {
      id: nextId<ZoneId>(document, 'group'),
      ids: [...new Set([anything(document, a), anything(document, b)])],
      box: { x: a % 400, y: b % 400, width: 320, height: 200 },
    }),
  (document, [a]) => action(ungroupZones, { ids: [pick(document.zones, a)] }),
  (document, [a]) => action(collapseZone, { id: pick(document.zones, a) }),
  (document, [a]) => action(expandZone, { id: pick(document.zones, a) }),
  (document, [a]) => action(lockElements, { ids: [anything(document, a)] }),
  (document) =>
    action(unlockElements, {
      ids: Object.keys(document.geometry).filter((id) => document.geometry[id as NodeId]?.locked),
    }),
  (document, [a, b]) =>
    action(orderElements, { ids: [anything(document, a)], to: b % 2 === 0 ? 'front' : 'back' }),
  (document, [a, b]) =>
    action(bendLink, {
      id: pick(document.links, a),
      through: b % 3 === 0 ? null : { x: b % 900, y: a % 900 },
    }),
  (document, [a, b]) => action(splitLink, { link: pick(document.links, a), by: pick(document.nodes, b) }),
  (document, [a, b, c]) =>
    action(reconnectLink, {
      id: pick(document.links, a),
      end: c % 2 === 0 ? 0 : 1,
      to: pick(document.nodes, b),
    }),
  (document, [a]) => action(removeAndHeal, { ids: [pick(document.nodes, a)] }),
  (document, [a, b]) =>
    action(setServiceRegion, {
      id: pick(document.nodes, a) as NodeId,
      region: ['europe', 'unitedstates', 'westeurope', 'atlantis'][b % 4] as string,
    }),
  (_, [a]) => action(changeSettings, { fields: { mode: a % 3 === 0 ? 'production' : 'example' } }),
  (_, [a]) => action(renameDocument, { name: a % 4 === 0 ? '' : `Design ${a % 9}` }),
  (_, [a]) => action(writeNotes, { notes: 'x'.repeat(a % 40) }),
];
