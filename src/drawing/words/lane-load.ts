/** How full one link of a circuit is, in its busier direction. @source ER-053 to ER-055 */
import type { NodeId } from '#model/ids.ts';
import type { Report } from '#sim/report/report.ts';
import type { Lane } from '../scene/circuit-lanes.ts';

/** 0 to 1 and more: what is asked for, not what gets through. Null before the first report. */
export function laneLoad(report: Report | null, circuit: NodeId, lane: Lane): number | null {
  if (!report) return null;
  const shares = report.loads
    .filter(({ over }) => over.type === 'circuit' && over.circuit === circuit && over.part === lane)
    .map(({ mbps, capacityMbps }) => (capacityMbps ? mbps / capacityMbps : 0));
  return Math.max(0, ...shares);
}
