/** Whether two answers to one query are equal, by the rules of the routing-daemon tests (`fixtures/README.md`). */
import type { Answer, LabPath, LookupAnswer, RouteAnswer, SessionAnswer, TraceAnswer } from './lab-format.ts';

/** What counts of an answer. Two answers are equal when this is deeply equal. */
export function comparable(answer: Answer, free: readonly string[] = []): Record<string, unknown> {
  const parts = partsOf(answer);
  return Object.fromEntries(Object.entries(parts).filter(([field]) => !free.includes(field)));
}

function partsOf(answer: Answer): Record<string, unknown> {
  if ('present' in answer) return routeParts(answer);
  if ('outcome' in answer) return traceParts(answer);
  return 'state' in answer ? sessionParts(answer) : lookupParts(answer);
}

function routeParts({ present, best, multipath }: RouteAnswer): Record<string, unknown> {
  return {
    present,
    best: best && pathParts(best),
    multipath: sorted(multipath.map(({ from, next_hop }) => ({ from, next_hop }))),
  };
}

export const pathParts = ({
  from,
  kind,
  as_path,
  origin,
  local_pref,
  med,
  communities,
  large_communities,
  next_hop,
}: LabPath) => ({
  from,
  kind,
  as_path,
  origin,
  local_pref,
  med: med ?? 0,
  communities: [...communities].sort(),
  large_communities: [...large_communities].sort(),
  next_hop,
});

function lookupParts({ prefix, type, protocol, next_hops }: LookupAnswer): Record<string, unknown> {
  return { prefix, type, protocol, to: [...new Set((next_hops ?? []).map(({ to }) => to))].sort() };
}

const traceParts = ({ outcome, paths, return: back }: TraceAnswer): Record<string, unknown> => ({
  outcome,
  paths: sorted(paths),
  return: back && traceParts(back),
});

const sessionParts = ({ state, accepted }: SessionAnswer): Record<string, unknown> => ({ state, accepted });

const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).sort();
