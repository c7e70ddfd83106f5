/**
 * Where a packet's time goes, as a waterfall: each segment begins when its packet is there. Of equal-cost ways that meet,
 * the slowest is waited for.
 */
import { t } from '#base/t.ts';
import type { FlowReport, Segment } from '#sim/report/report.ts';

export interface LatencyRow {
  readonly direction: 'forward' | 'return';
  /** Index of the hop it leaves. */
  readonly from: number;
  readonly text: string;
  readonly medium: Segment['medium'];
  /** Since the request left. */
  readonly startMs: number;
  /** In the device it leaves, then on the way. */
  readonly deviceMs: number;
  readonly wayMs: number;
  readonly endMs: number;
}

export function latencyRows(flow: FlowReport): readonly LatencyRow[] {
  if (!flow.latency) return [];
  const request = rowsOf(flow, 'forward', 0);
  const turn = Math.max(0, ...request.map(({ endMs }) => endMs));
  return [...request, ...rowsOf(flow, 'return', turn)];
}

function rowsOf(flow: FlowReport, direction: 'forward' | 'return', since: number): readonly LatencyRow[] {
  const path = flow[direction];
  if (!path) return [];
  const { hops, segments } = path;
  const perDevice = flow.latency?.perDeviceMs ?? 0;
  const there = hops.map(() => since);
  const rows: LatencyRow[] = [];
  // Hops stand in the order of travel, so what comes in is known before what goes out.
  for (const { index, number, place } of hops) {
    for (const segment of segments.filter(({ from }) => from === index)) {
      const startMs = there[index] ?? since;
      const deviceMs = number > 1 ? perDevice : 0;
      const endMs = startMs + deviceMs + segment.latencyMs;
      there[segment.to] = Math.max(there[segment.to] ?? since, endMs);
      rows.push({
        direction,
        from: index,
        text: t`${place.label} to ${hops[segment.to]?.place.label ?? ''}`,
        medium: segment.medium,
        startMs,
        deviceMs,
        wayMs: segment.latencyMs,
        endMs,
      });
    }
  }
  return rows;
}
