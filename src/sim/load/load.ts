/**
 * Loads of links and circuit links, per direction, and what gets through.
 *
 * Above its rate a link drops packets of all flows alike, so every flow keeps the same part of what it wanted.
 * Assumption: both peerings of a circuit suffer in proportion (W-15).
 *
 * @source ER-053 to ER-055, ER-406
 */
import type { Flow } from '#model/flow.ts';
import type { FlowId } from '#model/ids.ts';
import type { LoadReport } from '#sim/report/report.ts';
import type { TracedPath } from '#sim/trace/path-graph.ts';

export interface Carried {
  readonly flow: Flow;
  readonly forward: TracedPath;
  readonly return: TracedPath | null;
}

export interface Loads {
  readonly reports: readonly LoadReport[];
  readonly throughput: ReadonlyMap<FlowId, { readonly forwardMbps: number; readonly returnMbps: number }>;
}

interface Lane {
  readonly over: LoadReport['over'];
  readonly direction: LoadReport['direction'];
  readonly capacityMbps: number | null;
  readonly demands: Demand[];
}

/** Of one flow in one of its directions (`way`). */
interface Demand {
  readonly way: string;
  readonly flow: FlowId;
  readonly mbps: number;
}

export function loadsOf(carried: readonly Carried[]): Loads {
  const lanes = new Map<string, Lane>();
  for (const { flow, forward, return: back } of carried) {
    pour(lanes, flow.id, 'forward', forward, flow.forwardMbps);
    if (back) pour(lanes, flow.id, 'return', back, flow.returnMbps);
  }
  const kept = relieve([...lanes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lane]) => lane));
  const part = (flow: Flow, way: string, mbps: number) => tidy(mbps * (kept.get(`${flow.id} ${way}`) ?? 1));
  return {
    reports: [...lanes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lane]) => reportOf(lane)),
    throughput: new Map(
      carried.map(({ flow }) => [
        flow.id,
        {
          forwardMbps: part(flow, 'forward', flow.forwardMbps),
          returnMbps: part(flow, 'return', flow.returnMbps),
        },
      ]),
    ),
  };
}

function reportOf({ over, direction, capacityMbps, demands }: Lane): LoadReport {
  const flows = new Map<FlowId, number>();
  for (const { flow, mbps } of demands) flows.set(flow, (flows.get(flow) ?? 0) + mbps);
  return {
    over,
    direction,
    mbps: tidy(sum(demands, () => 1)),
    capacityMbps,
    flows: [...flows]
      .map(([flow, mbps]) => ({ flow, mbps: tidy(mbps) }))
      .sort((a, b) => (a.flow < b.flow ? -1 : 1)),
  };
}

function pour(lanes: Map<string, Lane>, flow: FlowId, way: string, path: TracedPath, mbps: number): void {
  for (const segment of path.segments) {
    for (const { key, over, mbps: capacityMbps } of segment.meters) {
      const direction: LoadReport['direction'] =
        over.type === 'circuit'
          ? segment.forwards
            ? 'towards-microsoft'
            : 'towards-customer'
          : segment.forwards
            ? 'from-first-end'
            : 'from-second-end';
      const lane = lanes.get(`${key} ${direction}`) ?? { over, direction, capacityMbps, demands: [] };
      lane.demands.push({ way: `${flow} ${way}`, flow, mbps: mbps * segment.share });
      lanes.set(`${key} ${direction}`, lane);
    }
  }
}

/** The part of each flow's wish that gets through. The most overloaded lane goes first: what it drops loads no other. */
function relieve(lanes: readonly Lane[]): ReadonlyMap<string, number> {
  const kept = new Map<string, number>();
  const keptOf = (demand: Demand) => kept.get(demand.way) ?? 1;
  const limited = lanes.filter((lane) => lane.capacityMbps !== null);
  for (let round = 0; round < limited.length; round += 1) {
    let worst: Lane | null = null;
    let excess = 1 + 1e-9;
    for (const lane of limited) {
      const filled = sum(lane.demands, keptOf) / (lane.capacityMbps ?? 1);
      if (filled > excess) [worst, excess] = [lane, filled];
    }
    if (!worst) break;
    for (const way of new Set(worst.demands.map((demand) => demand.way)))
      kept.set(way, (kept.get(way) ?? 1) / excess);
  }
  return kept;
}

const sum = (demands: readonly Demand[], part: (demand: Demand) => number) =>
  demands.reduce((total, demand) => total + demand.mbps * part(demand), 0);
const tidy = (mbps: number) => Math.round(mbps * 1000) / 1000;
