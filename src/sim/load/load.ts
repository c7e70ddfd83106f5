/**
 * Loads of links, circuit links and gateways, per direction, and what gets through.
 *
 * Assumption: both peerings of a circuit suffer in proportion (W-15).
 *
 * @source ER-053 to ER-055, ER-294, ER-296, ER-406
 */
import { t } from '#base/t.ts';
import type { Flow } from '#model/flow.ts';
import type { FlowId } from '#model/ids.ts';
import type { FlowReport, LoadReport } from '#sim/report/report.ts';
import type { TracedPath, TracedSegment } from '#sim/trace/path-graph.ts';
import { fairShares, isFull, type Lane } from './fair-shares.ts';

export interface Carried {
  readonly flow: Flow;
  readonly forward: TracedPath;
  readonly return: TracedPath | null;
}

export interface Loads {
  readonly reports: readonly LoadReport[];
  readonly throughput: ReadonlyMap<FlowId, Throughput>;
}

export interface Throughput {
  readonly rates: FlowReport['throughput'];
  /** Decisions of the model that a smaller rate rests on. */
  readonly assumptions: readonly string[];
}

/** A lane with its name, whose streams are flows in one of their directions. */
interface Metered {
  readonly over: LoadReport['over'];
  readonly direction: LoadReport['direction'];
  readonly capacityMbps: number | null;
  /** Part of each stream that takes it, by the position of the stream. */
  readonly shares: Map<number, number>;
}

interface Stream {
  readonly flow: FlowId;
  readonly wants: number;
  readonly path: TracedPath;
}

const IN_PROPORTION = t`Above the rate of a circuit link every flow on it loses the same part, whichever its peering (ER-055).`;
const EVENLY = t`Flows share a full link or gateway evenly; none has less so that another has more.`;

/** @param narrowed - What a failure leaves of the rate, Mbps; null: all of it. */
export function loadsOf(
  carried: readonly Carried[],
  narrowed: (over: LoadReport['over']) => number | null = () => null,
): Loads {
  const streams = carried.flatMap(({ flow, forward, return: back }): readonly Stream[] => [
    { flow: flow.id, wants: flow.forwardMbps, path: forward },
    ...(back ? [{ flow: flow.id, wants: flow.returnMbps, path: back }] : []),
  ]);
  const metered = [...meter(streams, narrowed)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  const lanes = metered.flatMap((each) =>
    each.capacityMbps === null ? [] : [laneOf(each, each.capacityMbps)],
  );
  const rates = fairShares(
    streams.map(({ wants }) => wants),
    lanes,
  );
  let next = 0;
  const throughput = carried.map(({ flow, return: back }): readonly [FlowId, Throughput] => {
    const own = [next++, ...(back ? [next++] : [])];
    const [forwardMbps = 0, returnMbps = flow.returnMbps] = own.map((stream) =>
      tidy(rates[stream] as number),
    );
    const short = own.filter(
      (stream) => (rates[stream] as number) < (streams[stream] as Stream).wants - 1e-6,
    );
    return [
      flow.id,
      {
        rates: { forwardMbps, returnMbps },
        assumptions: short.length > 0 ? assumed(short, lanes, rates) : [],
      },
    ];
  });
  return { reports: metered.map((each) => reportOf(each, streams)), throughput: new Map(throughput) };
}

const laneOf = ({ over, shares }: Metered, capacityMbps: number): Lane => ({
  capacityMbps,
  sharing: over.type === 'circuit' ? 'proportional' : 'max-min',
  carries: [...shares].map(([stream, share]) => ({ stream, share })),
});

function assumed(
  short: readonly number[],
  lanes: readonly Lane[],
  rates: readonly number[],
): readonly string[] {
  const narrow = lanes.filter(
    (lane) => isFull(lane, rates) && lane.carries.some(({ stream }) => short.includes(stream)),
  );
  const policed = narrow.some(({ sharing }) => sharing === 'proportional');
  return policed ? [IN_PROPORTION] : narrow.some(({ carries }) => carries.length > 1) ? [EVENLY] : [];
}

/** What flows ask of it, whether or not it gets through. */
function reportOf(
  { over, direction, capacityMbps, shares }: Metered,
  streams: readonly Stream[],
): LoadReport {
  const flows = new Map<FlowId, number>();
  for (const [stream, share] of shares) {
    const { flow, wants } = streams[stream] as Stream;
    flows.set(flow, (flows.get(flow) ?? 0) + wants * share);
  }
  return {
    over,
    direction,
    mbps: tidy([...flows.values()].reduce((total, mbps) => total + mbps, 0)),
    capacityMbps,
    flows: [...flows]
      .map(([flow, mbps]) => ({ flow, mbps: tidy(mbps) }))
      .sort((a, b) => (a.flow < b.flow ? -1 : 1)),
  };
}

function meter(
  streams: readonly Stream[],
  narrowed: (over: LoadReport['over']) => number | null,
): ReadonlyMap<string, Metered> {
  const metered = new Map<string, Metered>();
  for (const [stream, { path }] of streams.entries()) {
    for (const { name, over, direction, mbps, share } of takenBy(path)) {
      const known = metered.get(name);
      if (known) {
        known.shares.set(stream, share);
        continue;
      }
      const left = narrowed(over);
      const capacityMbps = left === null || (mbps !== null && mbps < left) ? mbps : left;
      metered.set(name, { over, direction, capacityMbps, shares: new Map([[stream, share]]) });
    }
  }
  return metered;
}

/** A lane that a path takes, each once. */
interface Taken {
  readonly name: string;
  readonly over: LoadReport['over'];
  readonly direction: LoadReport['direction'];
  readonly mbps: number | null;
  /** The part of the path that does. */
  readonly share: number;
}

/** By path: in a sweep many states send a flow the same way. */
const lanesOf = new WeakMap<TracedPath, readonly Taken[]>();

function takenBy(path: TracedPath): readonly Taken[] {
  const known = lanesOf.get(path);
  if (known) return known;
  const taken = new Map<string, Taken>();
  for (const segment of path.segments) {
    for (const { key, over, mbps, only } of segment.meters) {
      if (only && only !== (segment.forwards ? 'from-a' : 'from-b')) continue;
      const direction = directionOf(over, segment);
      const name = `${key} ${direction}`;
      const { share } = taken.get(name) ?? { share: 0 };
      taken.set(name, { name, over, direction, mbps, share: share + segment.share });
    }
  }
  const lanes = [...taken.values()];
  lanesOf.set(path, lanes);
  return lanes;
}

/** Wires of circuits and connections run from the customer's end to Microsoft's. */
function directionOf(over: LoadReport['over'], { forwards }: TracedSegment): LoadReport['direction'] {
  if (over.type === 'link') return forwards ? 'from-first-end' : 'from-second-end';
  return forwards ? 'towards-microsoft' : 'towards-customer';
}

const tidy = (mbps: number) => Math.round(mbps * 1000) / 1000;
