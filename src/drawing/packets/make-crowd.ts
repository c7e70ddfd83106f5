/** Makes the table of a crowd out of the streams it consists of. */
import type { FlowReport } from '#sim/report/report.ts';
import type { Direction } from '../path/direction.ts';
import { lengthOf } from '../path/polyline.ts';
import { branchRoutes } from './branch-routes.ts';
import { type Crowd, FATAL, REPLY } from './crowd.ts';
import type { PacketPlan, PacketTrack } from './packet-plan.ts';
import { stepAxis, stepOfHop } from './step-axis.ts';

/** One direction of a flow. */
export interface Stream {
  readonly flow: FlowReport;
  readonly direction: Direction;
  readonly plan: PacketPlan;
  /** Sent at its start. */
  readonly mbps: number;
}

class Tracks {
  private readonly start: number[] = [];
  private readonly span: number[] = [];
  private readonly look: number[] = [];
  private readonly length: number[] = [];
  private readonly firstLeg: number[] = [];
  private readonly legAt: number[] = [];
  private readonly legs: number[] = [];

  add({ start, end, reply, fatal, line }: PacketTrack): number {
    this.start.push(start);
    this.span.push(end - start);
    this.look.push((reply ? REPLY : 0) | (fatal ? FATAL : 0));
    this.length.push(lengthOf(line));
    this.firstLeg.push(this.legAt.length);
    let along = 0;
    for (const [index, { x, y }] of line.entries()) {
      const next = line[index + 1];
      const [dx, dy] = next ? [next.x - x, next.y - y] : [0, 0];
      const leg = Math.hypot(dx, dy);
      if (next && leg === 0) continue;
      this.legAt.push(along);
      this.legs.push(x, y, leg && dx / leg, leg && dy / leg);
      along += leg;
    }
    return this.start.length - 1;
  }

  table() {
    return {
      start: Int32Array.from(this.start),
      span: Int32Array.from(this.span),
      look: Uint8Array.from(this.look),
      length: Float64Array.from(this.length),
      firstLeg: Int32Array.from([...this.firstLeg, this.legAt.length]),
      legAt: Float64Array.from(this.legAt),
      legs: Float64Array.from(this.legs),
    };
  }
}

/** @param most - Packets on their way at once, as nearly as whole numbers allow. */
export function crowdOf(streams: readonly Stream[], most: number): Crowd {
  const running = streams.flatMap((stream) => {
    const steps = stepsOf(stream);
    return stream.mbps > 0 && steps > 0 ? [{ ...stream, steps, sent: stream.mbps * steps }] : [];
  });
  const mbpsEach = running.reduce((sum, { sent }) => sum + sent, 0) / most;
  const counts = shared(
    running.map(({ sent }) => sent / mbpsEach),
    most,
  );
  const tracks = new Tracks();
  const from: number[] = [];
  const routes: number[] = [];
  const firstRow: number[] = [];
  const rows: number[] = [];
  for (const { flow, direction, plan, steps } of running) {
    const path = flow[direction];
    if (!path) continue;
    const axis = stepAxis(flow);
    const first = direction === 'return' ? axis.steps.length - steps : 0;
    const own = new Map<string, number>();
    for (const track of plan.tracks)
      if (track.reply === (direction === 'return'))
        own.set(`${track.segment} ${track.hop}`, tracks.add(track));
    const ways = branchRoutes(path);
    from.push(first);
    routes.push(ways.length);
    firstRow.push(rows.length);
    for (const way of ways) {
      const row = new Array<number>(steps).fill(-1);
      for (const [index, { hop, segment }] of way.entries()) {
        const next = way[index + 1];
        const start = stepOfHop(axis, direction, hop) - first;
        const end = next ? stepOfHop(axis, direction, next.hop) - first : start + 1;
        row.fill(own.get(`${segment} ${hop}`) ?? -1, start, Math.max(start, end));
      }
      rows.push(...row);
    }
  }
  return {
    total: counts.reduce((sum, count) => sum + count, 0),
    mbpsEach,
    from: Int32Array.from(from),
    steps: Int32Array.from(running, ({ steps }) => steps),
    counts: Int32Array.from(counts),
    routes: Int32Array.from(routes),
    firstRow: Int32Array.from(firstRow),
    rows: Int32Array.from(rows),
    ...tracks.table(),
  };
}

const stepsOf = ({ flow, direction }: Stream): number =>
  stepAxis(flow).steps.filter((step) => step.direction === direction).length;

/** Whole numbers that add up: what is left of the whole parts goes to the largest fractions. Nobody goes without. */
function shared(quotas: readonly number[], most: number): readonly number[] {
  const counts = quotas.map((quota) => Math.max(1, Math.floor(quota)));
  const left = most - counts.reduce((sum, count) => sum + count, 0);
  const byFraction = [...quotas.keys()].sort(
    (a, b) => ((quotas[b] as number) % 1) - ((quotas[a] as number) % 1),
  );
  const more = new Set(byFraction.slice(0, Math.max(0, left)));
  return counts.map((count, index) => (more.has(index) ? count + 1 : count));
}
