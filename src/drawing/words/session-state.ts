/** How many of a peering's sessions are up, in words: `2 of 2 up`. */
import { t } from '#base/t.ts';
import type { NodeId } from '#model/ids.ts';
import type { Report } from '#sim/report/report.ts';

export interface SessionCount {
  readonly up: number;
  readonly all: number;
}

export function sessionCount(report: Report | null, peering: NodeId): SessionCount | null {
  const sessions = report?.sessions.filter((session) => session.peering === peering) ?? [];
  if (sessions.length === 0) return null;
  return { up: sessions.filter(({ state }) => state === 'established').length, all: sessions.length };
}

export const sessionWords = (count: SessionCount | null): string =>
  count ? t`${count.up} of ${count.all} up` : t`not simulated yet`;
