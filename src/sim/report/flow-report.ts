/** Everything the report says about one flow, out of its legs there and back. */
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { IpAddress } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Flow } from '#model/flow.ts';
import type { NodeId } from '#model/ids.ts';
import type { Endpoint } from '#sim/compile/compiled.ts';
import type { FailedParts } from '#sim/compile/failed-parts.ts';
import type { Impairments } from '#sim/compile/impairments.ts';
import { endpointAt } from '#sim/trace/endpoint-at.ts';
import { impairedPath, survivingShare } from '#sim/trace/impaired-path.ts';
import { type Leg, legBehind, planLegs } from '#sim/trace/legs.ts';
import type { TracedPath } from '#sim/trace/path-graph.ts';
import { chain, type Refuses, type RoundTrip, roundTrip } from '#sim/trace/round-trip.ts';
import type { Situation } from '#sim/trace/situation.ts';
import { assumptionsOf } from './assumptions.ts';
import { handOffs } from './hand-offs.ts';
import { refusedByEnvironment } from './ip-firewall.ts';
import { latencyEstimate } from './latency.ts';
import { privacyInShort, privacyOf } from './privacy.ts';
import type { DropReason, FlowReport, HopEnd, Verdict } from './report.ts';
import { isAsymmetric } from './symmetry.ts';

const ALL = 1 - 1e-6;

/** A report before loads and failures are known, with the paths they are computed from. */
export interface Traced {
  readonly report: FlowReport;
  readonly forward: TracedPath | null;
  readonly return: TracedPath | null;
  /** The machine that took delivery, and the addresses it saw the flow come from. */
  readonly deliveredTo: NodeId | null;
  readonly seenFrom: readonly IpAddress[];
}

export function traceFlow(
  document: TopologyDocument,
  situation: Situation,
  flow: Flow,
  failed: FailedParts,
): Traced {
  const origin = document.nodes[flow.from.node];
  const plan = planLegs(document, flow);
  if (!('legs' in plan))
    return notStarted(flow, plan.reason, plan.sentence, plan.dns, null, origin?.name ?? flow.name, situation);
  const first = plan.legs[0];
  const start = first ? endpointAt(situation.compiled, first.source) : undefined;
  if (!first || !start) {
    const down = failed.nodes.has(flow.from.node);
    const sentence = down
      ? t`${origin?.name} has failed, so nothing leaves it.`
      : t`${first?.source} is no address of ${origin?.name}. Give the device that address, or the flow another.`;
    return notStarted(
      flow,
      down ? 'link-down' : 'no-endpoint',
      sentence,
      plan.dns,
      plan.proxy,
      origin?.name ?? flow.name,
      situation,
    );
  }
  if (failed.nodes.has(flow.from.node)) {
    return notStarted(
      flow,
      'link-down',
      t`${origin?.name} has failed, so nothing leaves it.`,
      plan.dns,
      plan.proxy,
      origin?.name ?? flow.name,
      situation,
    );
  }
  const refuses: Refuses = (endpoint, from) =>
    failed.nodes.has(endpoint.node)
      ? dropped('link-down', t`${document.nodes[endpoint.node]?.name} has failed, so nobody takes delivery.`)
      : refusedByEnvironment(document, endpoint, from);
  return assemble(
    document,
    flow,
    runLegs(document, situation, plan.legs, start, refuses),
    plan,
    failed.impaired,
  );
}

/** Runs one leg after the other, as long as something arrives. */
function runLegs(
  document: TopologyDocument,
  situation: Situation,
  legs: readonly Leg[],
  start: Endpoint,
  refuses: Refuses,
): readonly RoundTrip[] {
  const trips: RoundTrip[] = [];
  const todo = [...legs];
  let from: Endpoint | undefined = start;
  while (from && todo.length > 0 && trips.length < 8) {
    const leg = todo.shift() as Leg;
    const trip: RoundTrip = roundTrip(situation, leg, from, anchorOf(situation, leg, from), refuses);
    trips.push(trip);
    if (!trip.deliveredTo) break;
    from = trip.deliveredTo;
    if (todo.length === 0) {
      const delivered = trip.forward.hops.find((hop) => hop.end?.outcome === 'delivered');
      const behind = delivered ? legBehind(document, from.node, delivered.destination, leg.port) : null;
      if (
        behind &&
        !trips.some(
          (each) => each.deliveredTo?.node === situation.compiled.endpoints.get(behind.destination)?.node,
        )
      )
        todo.push(behind);
    }
  }
  return trips;
}

/** Stands for the undrawn parts of Microsoft's network: the Microsoft end of the leg. */
function anchorOf({ compiled }: Situation, leg: Leg, from: Endpoint): NodeId {
  const to = compiled.endpoints.get(leg.destination);
  if (to?.owner === 'microsoft') return to.node;
  if (from.owner === 'microsoft') return from.node;
  return to?.node ?? from.node;
}

function assemble(
  document: TopologyDocument,
  flow: Flow,
  trips: readonly RoundTrip[],
  plan: { readonly dns: FlowReport['dns']; readonly proxy: FlowReport['proxy'] },
  impairments: Impairments,
): Traced {
  const forward = impairedPath(
    trips.map((trip) => trip.forward).reduce((path, next) => chain(path, next)),
    impairments,
  );
  const backs = trips.map((trip) => trip.return);
  const sound = backs.every((path): path is TracedPath => path !== null)
    ? [...backs].reverse().reduce((path, next) => chain(path, next))
    : (backs[0] ?? null);
  const back = sound && impairedPath(sound, impairments);
  const answeredShare = trips.reduce((share, trip) => share * trip.answered, 1);
  const kept = survivingShare(forward) * (back ? survivingShare(back) : 1);
  const deliveredShare = answeredShare * kept;
  const arrived = trips.every((trip) => trip.arrived > 0);
  const losses = trips.flatMap((trip) => trip.losses).filter((loss) => loss.share > 1e-9);
  const worst = [...losses].sort((a, b) => b.share - a.share)[0];
  const verdict: Verdict =
    answeredShare >= ALL && kept < ALL
      ? 'degraded'
      : deliveredShare >= ALL
        ? back && trips.some((trip) => trip.return && isAsymmetric(trip.forward, trip.return))
          ? 'delivered-asymmetric'
          : 'delivered'
        : verdictOf(losses.map((loss) => loss.end));
  const reason: DropReason | null =
    deliveredShare >= ALL
      ? null
      : verdict === 'degraded'
        ? 'packet-loss'
        : (losses.find((loss) => loss.end.outcome === 'dropped')?.end.reason ?? null);
  const privacy = privacyOf(forward, arrived);
  const latency = arrived ? latencyEstimate(forward, back) : null;
  const crossesInternet = [forward, back].some((path) =>
    path?.segments.some((segment) => segment.medium === 'public-internet'),
  );
  const report: FlowReport = {
    flow: flow.id,
    verdict,
    reason,
    deliveredShare: Math.round(deliveredShare * 1e6) / 1e6,
    crossesInternet,
    sentence: headline(
      verdict,
      deliveredShare,
      worst?.end.sentence ?? null,
      crossesInternet,
      privacyInShort(privacy, forward),
      forward,
      back,
      latency?.forwardMs ?? null,
      latency?.returnMs ?? null,
    ),
    privacy,
    assumptions: [],
    dns: plan.dns,
    proxy: plan.proxy,
    forward,
    return: back,
    handoffs: [...handOffs(forward, 'forward'), ...(back ? handOffs(back, 'return') : [])],
    latency,
    throughput: { forwardMbps: flow.forwardMbps, returnMbps: flow.returnMbps },
    recovery: null,
  };
  const last = trips.at(-1);
  return {
    report: { ...report, assumptions: assumptionsOf(report, document) },
    forward,
    return: back,
    deliveredTo: last?.deliveredTo?.node ?? null,
    seenFrom: last?.seenFrom ?? [],
  };
}

const dropped = (reason: DropReason, sentence: string): HopEnd => ({ outcome: 'dropped', reason, sentence });

function verdictOf(ends: readonly HopEnd[]): Verdict {
  return ends.some((end) => end.outcome === 'dropped') ? 'dropped' : 'no-route';
}

function headline(
  verdict: Verdict,
  share: number,
  ending: string | null,
  crossesInternet: boolean,
  privacy: string,
  forward: TracedPath,
  back: TracedPath | null,
  forwardMs: number | null,
  returnMs: number | null,
): string {
  const hops = (path: TracedPath) => Math.max(0, ...path.hops.map((hop) => hop.number));
  if (verdict === 'dropped' || verdict === 'no-route') {
    const part =
      share > 1e-6
        ? t`About ${Math.round((1 - share) * 100)} % lost`
        : verdict === 'dropped'
          ? t`Dropped`
          : t`No route`;
    return [
      part,
      (ending ?? t`the packet goes no further`).replace(/\.$/, ''),
      ...(crossesInternet ? [t`crosses the internet`] : []),
    ].join(' · ');
  }
  const ms = forwardMs === null ? null : forwardMs + (returnMs ?? 0);
  return [
    verdict === 'degraded'
      ? t`Loses about ${inPercent(1 - share)} of its packets`
      : verdict === 'delivered-asymmetric'
        ? t`Delivered, back another way`
        : t`Delivered`,
    privacy,
    ...(crossesInternet ? [t`crosses the internet`] : []),
    back
      ? t`${plural(hops(forward), { one: '# hop', other: '# hops' })} out, ${hops(back)} back`
      : t`${plural(hops(forward), { one: '# hop', other: '# hops' })} out`,
    ...(ms === null ? [] : [t`about ${ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms)} ms (estimate)`]),
  ].join(' · ');
}

/** `2.5 %`, `0.01 %`: small losses matter. */
const inPercent = (share: number) => `${Number((share * 100).toPrecision(2))} %`;

function notStarted(
  flow: Flow,
  reason: DropReason,
  sentence: string,
  dns: FlowReport['dns'],
  proxy: FlowReport['proxy'],
  label: string,
  situation: Situation,
): Traced {
  const origin = [...situation.compiled.endpoints.values()].find(
    (endpoint) => endpoint.node === flow.from.node,
  );
  const source =
    flow.from.address ??
    [...situation.compiled.endpoints].find(([, endpoint]) => endpoint.node === flow.from.node)?.[0] ??
    ('0.0.0.0' as never);
  const end = dropped(reason, sentence);
  const report: FlowReport = {
    flow: flow.id,
    verdict: 'dropped',
    reason,
    deliveredShare: 0,
    crossesInternet: false,
    sentence: t`Dropped · ${sentence}`,
    privacy: {
      extent: 'not-delivered',
      sentence: t`It does not leave, so there is nothing to keep private.`,
    },
    assumptions: [],
    dns,
    proxy,
    forward: {
      hops: [
        {
          index: 0,
          number: 1,
          place: origin?.place ?? { node: flow.from.node, part: null, label, role: 'host', zone: null },
          owner: origin?.owner ?? 'customer',
          share: 1,
          actions: [],
          decision: null,
          source,
          destination: dns?.address ?? source,
          end,
        },
      ],
      segments: [],
    },
    return: null,
    handoffs: [],
    latency: null,
    throughput: { forwardMbps: 0, returnMbps: 0 },
    recovery: null,
  };
  return { report, forward: null, return: null, deliveredTo: null, seenFrom: [] };
}
