/** The packets of every flow of a report, each flow sending as much as the design says. */
import type { TopologyDocument } from '#model/document.ts';
import type { Report } from '#sim/report/report.ts';
import type { PathScene } from '../path/path-scene.ts';
import type { Crowd } from './crowd.ts';
import { crowdOf, type Stream } from './make-crowd.ts';
import { packetPlan, packetWays } from './packet-tracks.ts';

export function crowdOfReport(
  { flows }: TopologyDocument,
  report: Report,
  scene: PathScene,
  most: number,
): Crowd {
  const streams = report.flows.flatMap((flow): Stream[] => {
    const sent = flows[flow.flow];
    if (!sent) return [];
    const plan = packetPlan(flow, packetWays(flow, scene));
    return [
      { flow, direction: 'forward', plan, mbps: sent.forwardMbps },
      { flow, direction: 'return', plan, mbps: sent.returnMbps },
    ];
  });
  return crowdOf(streams, most);
}
