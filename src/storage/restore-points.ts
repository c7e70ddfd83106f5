/**
 * Which restore points are kept: one an hour for the last ten hours in which something was changed, one a day for the seven
 * days before, and of all designs together no more than fits in 20 MB.
 */
export interface PointKey {
  readonly docId: string;
  readonly at: number;
  readonly size: number;
}

export const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HOURS_KEPT = 10;
const DAYS_KEPT = 7;
/** Two bytes for each UTF-16 unit. */
const ROOM = (20 * 1024 * 1024) / 2;

/** Of the points of all designs, those to let go of. */
export function surplusPoints(points: readonly PointKey[]): readonly PointKey[] {
  const newestFirst = points.toSorted((a, b) => b.at - a.at);
  const kept = new Set<PointKey>();
  for (const docId of new Set(points.map((point) => point.docId))) {
    for (const point of keptOf(newestFirst.filter((one) => one.docId === docId))) kept.add(point);
  }
  let room = ROOM;
  const fits = newestFirst.filter((point) => {
    if (!kept.has(point) || point.size > room) return false;
    room -= point.size;
    return true;
  });
  return points.filter((point) => !fits.includes(point));
}

function keptOf(newestFirst: readonly PointKey[]): readonly PointKey[] {
  const [newest] = newestFirst;
  if (!newest) return [];
  const hourly = firstOfEach(newestFirst, HOUR).slice(0, HOURS_KEPT);
  const daily = firstOfEach(newestFirst, DAY).filter(({ at }) => at > newest.at - DAYS_KEPT * DAY);
  return [...new Set([...hourly, ...daily])];
}

/** The newest of each hour or day. */
function firstOfEach(newestFirst: readonly PointKey[], span: number): readonly PointKey[] {
  const seen = new Set<number>();
  return newestFirst.filter(({ at }) => {
    const slot = Math.floor(at / span);
    return !seen.has(slot) && seen.add(slot);
  });
}
