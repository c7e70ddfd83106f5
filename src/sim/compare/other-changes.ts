/** What differs besides the flows: sessions, and how full the links are. */
import type { LoadChange, SessionChange } from '#sim/report/comparison.ts';
import type { LoadReport, Report, SessionReport } from '#sim/report/report.ts';

const keyOf = ({ over, direction }: LoadReport): string => `${JSON.stringify(over)} ${direction}`;

/** At this part of its rate a link counts as full: nothing more gets through. */
const FULL = 0.999;

export const isFull = ({ mbps, capacityMbps }: Pick<LoadReport, 'mbps' | 'capacityMbps'>): boolean =>
  capacityMbps !== null && mbps >= capacityMbps * FULL;

export function loadChanges(before: Report, after: Report): readonly LoadChange[] {
  const then = new Map(before.loads.map((load) => [keyOf(load), load]));
  const now = new Map(after.loads.map((load) => [keyOf(load), load]));
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((key): LoadChange[] => {
    const [was, is] = [then.get(key), now.get(key)];
    const either = is ?? was;
    if (!either || Math.abs((is?.mbps ?? 0) - (was?.mbps ?? 0)) < 0.01) return [];
    return [
      {
        over: either.over,
        direction: either.direction,
        beforeMbps: was?.mbps ?? 0,
        afterMbps: is?.mbps ?? 0,
        capacityMbps: either.capacityMbps,
        newlyFull: is !== undefined && isFull(is) && !(was && isFull(was)),
      },
    ];
  });
}

/** Sessions have no id of their own: what they belong to, which half and which family tells them apart. */
const sessionKey = ({ peering, link, part, family }: SessionReport): string =>
  `${peering} ${link} ${part} ${family}`;

export function sessionChanges(before: Report, after: Report): readonly SessionChange[] {
  const then = new Map(before.sessions.map((session) => [sessionKey(session), session]));
  const now = new Map(after.sessions.map((session) => [sessionKey(session), session]));
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((key): SessionChange[] => {
    const [was, is] = [then.get(key), now.get(key)];
    if (was?.state === is?.state) return [];
    return [
      {
        name: (is ?? was)?.name ?? '',
        before: was?.state ?? 'none',
        after: is?.state ?? 'none',
        because: is?.because ?? null,
      },
    ];
  });
}
