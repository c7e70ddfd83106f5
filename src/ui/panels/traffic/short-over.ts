/** Whether more is asked of a link than it carries, told by the flow that misses most. @source ER-053, ER-406 */
import type { TopologyDocument } from '#model/document.ts';
import type { LoadReport, Report } from '#sim/report/report.ts';

export interface Short {
  /** The flow that misses most, by name, and in the way in which it does. */
  readonly flow: string;
  readonly asked: number;
  readonly gets: number;
}

/** Less than that is rounding. */
const MISSED = 0.001;

/** @returns Null while there is room, or when all that is asked gets through. */
export function shortOver(
  { mbps, capacityMbps, flows }: LoadReport,
  asked: TopologyDocument['flows'],
  report: Report | null,
): Short | null {
  if (capacityMbps === null || mbps < capacityMbps * (1 - MISSED)) return null;
  const missing = flows.flatMap(({ flow }) => {
    const wants = asked[flow];
    const gets = report?.flows.find((one) => one.flow === flow)?.throughput;
    if (!wants || !gets) return [];
    return [
      { flow: wants.name, asked: wants.forwardMbps, gets: gets.forwardMbps },
      { flow: wants.name, asked: wants.returnMbps, gets: gets.returnMbps },
    ].filter((way) => way.gets < way.asked * (1 - MISSED));
  });
  return missing.sort((a, b) => b.asked - b.gets - (a.asked - a.gets))[0] ?? null;
}
