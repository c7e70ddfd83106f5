/**
 * Two reports set against each other: flows lost, gained, moved, newly asymmetric, newly over the internet, slower or
 * slowed down; sessions; loads. Pure, and blind to names, places and colours.
 *
 * @source quality, E2.8
 */

import { number } from '#base/number.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { IpAddress } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId, NodeId } from '#model/ids.ts';
import type { Comparison, FlowChange, FlowChangeKind, FlowState } from '#sim/report/comparison.ts';
import type { FlowReport, PathGraph, Report } from '#sim/report/report.ts';
import type { Candidate, FlowWhy } from '#sim/report/why.ts';
import { firstHopChange } from './hop-change.ts';
import { loadChanges, sessionChanges } from './other-changes.ts';
import { partsOnlyIn, shapeOf } from './path-shape.ts';
import { type SameThings, sameThings } from './same-things.ts';

export interface Side {
  readonly document: TopologyDocument;
  readonly report: Report;
  /** Why each hop goes where it goes; asked for only where a flow goes another way. */
  why(flow: FlowId): FlowWhy | null;
  /** What lost at any device for this destination. */
  lostAt(node: NodeId, destination: IpAddress): readonly Candidate[];
}

export function compareReports(before: Side, after: Side): Comparison {
  const same = sameThings(before.document, after.document);
  const flows = [
    ...after.report.flows.flatMap((flow) => changeOf(before, after, same, flow) ?? []),
    ...before.report.flows.flatMap((flow) =>
      same.flowAfter(flow.flow) === null ? removed(before, flow) : [],
    ),
  ].sort((a, b) => gravity(a) - gravity(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const loads = loadChanges(before.report, after.report);
  const sessions = sessionChanges(before.report, after.report);
  return {
    flows,
    unchanged: after.report.flows.length - flows.filter((flow) => flow.after !== null).length,
    loads,
    sessions,
    sentence: inOneSentence(flows, loads.filter((load) => load.newlyFull).length),
  };
}

const ORDER: readonly FlowChangeKind[] = [
  'lost',
  'removed',
  'degraded',
  'internet',
  'private-shorter',
  'asymmetric',
  'moved',
  'slower',
  'gained',
  'restored',
];
const gravity = ({ kinds }: FlowChange): number => {
  const at = ORDER.findIndex((kind) => kinds.includes(kind));
  return at < 0 ? ORDER.length : at;
};

function changeOf(before: Side, after: Side, same: SameThings, now: FlowReport): FlowChange | null {
  const name = after.document.flows[now.flow]?.name ?? now.flow;
  const earlier = same.flowBefore(now.flow);
  const then = earlier && before.report.flows.find((flow) => flow.flow === earlier);
  if (!then) {
    const parts = partsOnlyIn([now.forward, now.return], same.after, [], same.after);
    return {
      flow: now.flow,
      name,
      kinds: ['added'],
      before: null,
      after: stateOf(now),
      hop: null,
      left: NO_PARTS,
      taken: parts,
    };
  }
  const moved = (['forward', 'return'] as const).filter(
    (way) => shapeOf(then[way], same.before) !== shapeOf(now[way], same.after),
  );
  const kinds = kindsOf(then, now, moved.length > 0);
  if (kinds.length === 0) return null;
  const paths = [
    [then.forward, then.return],
    [now.forward, now.return],
  ] as const;
  return {
    flow: now.flow,
    name,
    kinds,
    before: stateOf(then),
    after: stateOf(now),
    hop: moved[0] ? hopOf(before, after, same, then, now, moved) : null,
    left: partsOnlyIn(paths[0], same.before, paths[1], same.after),
    taken: partsOnlyIn(paths[1], same.after, paths[0], same.before),
  };
}

const NO_PARTS = { nodes: [], links: [] };

function removed({ document }: Side, then: FlowReport): FlowChange {
  return {
    flow: then.flow,
    name: document.flows[then.flow]?.name ?? then.flow,
    kinds: ['removed'],
    before: stateOf(then),
    after: null,
    hop: null,
    left: partsOnlyIn(
      [then.forward, then.return],
      (node) => node,
      [],
      (node) => node,
    ),
    taken: NO_PARTS,
  };
}

const latencyOf = ({ latency }: FlowReport): number | null =>
  latency ? latency.forwardMs + latency.returnMs : null;

const stateOf = (flow: FlowReport): FlowState => ({
  verdict: flow.verdict,
  sentence: flow.sentence,
  latencyMs: latencyOf(flow),
  forwardMbps: flow.throughput.forwardMbps,
  returnMbps: flow.throughput.returnMbps,
});

const arrives = ({ verdict }: FlowReport) => verdict !== 'dropped' && verdict !== 'no-route';

const PRIVATE_REACH = ['not-delivered', 'nowhere', 'customer-edge', 'microsoft-edge', 'endpoint'] as const;

function kindsOf(then: FlowReport, now: FlowReport, moved: boolean): readonly FlowChangeKind[] {
  const kinds: FlowChangeKind[] = [];
  const lost = arrives(then) && !arrives(now);
  const gained = !arrives(then) && arrives(now);
  if (lost) kinds.push('lost');
  if (gained) kinds.push('gained');
  if (arrives(then) && arrives(now)) {
    if (now.verdict === 'degraded' && then.verdict !== 'degraded') kinds.push('degraded');
    if (then.verdict === 'degraded' && now.verdict !== 'degraded') kinds.push('restored');
    if (now.verdict === 'delivered-asymmetric' && then.verdict === 'delivered') kinds.push('asymmetric');
    if (then.verdict === 'delivered-asymmetric' && now.verdict === 'delivered') kinds.push('symmetric');
    const reach = [then, now].map(({ privacy }) => PRIVATE_REACH.indexOf(privacy.extent)) as [number, number];
    if (reach[1] < reach[0]) kinds.push('private-shorter');
    if (reach[1] > reach[0]) kinds.push('private-longer');
    const [was, is] = [latencyOf(then), latencyOf(now)];
    if (was !== null && is !== null && Math.abs(is - was) > Math.max(0.05, was * 0.01))
      kinds.push(is > was ? 'slower' : 'faster');
    if (
      differs(then.throughput.forwardMbps, now.throughput.forwardMbps) ||
      differs(then.throughput.returnMbps, now.throughput.returnMbps)
    )
      kinds.push('rate');
  }
  if (moved) kinds.push('moved');
  if (now.crossesInternet && !then.crossesInternet) kinds.push('internet');
  if (then.crossesInternet && !now.crossesInternet) kinds.push('no-internet');
  if (!moved && addressesOf(then.forward) !== addressesOf(now.forward)) kinds.push('addresses');
  if (kinds.length === 0 && (then.verdict !== now.verdict || then.reason !== now.reason))
    kinds.push('degraded');
  return kinds;
}

const differs = (a: number, b: number) => Math.abs(a - b) > 0.01;

const addressesOf = (path: PathGraph): string =>
  path.hops.map((hop) => `${hop.source} ${hop.destination}`).join('\n');

function hopOf(
  before: Side,
  after: Side,
  same: SameThings,
  then: FlowReport,
  now: FlowReport,
  moved: readonly ('forward' | 'return')[],
) {
  const [whyThen, whyNow] = [before.why(then.flow), after.why(now.flow)];
  for (const way of moved) {
    const [was, is] = [then[way], now[way]];
    if (!was || !is) continue;
    const found = firstHopChange(
      way,
      { path: was, why: whyThen?.[way] ?? [], key: same.before, elsewhere: before.lostAt },
      { path: is, why: whyNow?.[way] ?? [], key: same.after, elsewhere: after.lostAt },
    );
    if (found) return found;
  }
  return null;
}

function inOneSentence(flows: readonly FlowChange[], full: number): string {
  const count = (kind: FlowChangeKind) => flows.filter(({ kinds }) => kinds.includes(kind)).length;
  const parts = COUNTED.flatMap(([kind, words]) => (count(kind) > 0 ? [words(number(count(kind)))] : []));
  if (flows.length === 0 && full === 0) return t`No flow is any different.`;
  const told = parts.length > 0 ? parts.join(', ') : t`${flows.length} with other figures`;
  return [
    ...(flows.length > 0 ? [t`Flows: ${told}.`] : []),
    ...(full > 0 ? [t`${plural(full, { one: 'One link is', other: '# links are' })} full now.`] : []),
  ].join(' ');
}

const COUNTED: readonly (readonly [kind: FlowChangeKind, words: (count: string) => string])[] = [
  ['lost', (count) => t`${count} lost`],
  ['gained', (count) => t`${count} gained`],
  ['degraded', (count) => t`${count} slowed down`],
  ['moved', (count) => t`${count} on another way`],
  ['internet', (count) => t`${count} newly over the internet`],
  ['asymmetric', (count) => t`${count} newly asymmetric`],
  ['added', (count) => t`${count} new`],
  ['removed', (count) => t`${count} removed`],
];
