/**
 * Which way a single packet goes through a path that splits: as many routes as it takes for the branches to be used in
 * proportion to their shares.
 */
import type { PathGraph } from '#sim/report/report.ts';

/** One per hop that it passes: the segment it leaves by; null where the way ends. */
export type BranchRoute = readonly { readonly hop: number; readonly segment: number | null }[];

/** Branches of less than one in as many packets may be missed. */
const SAMPLES = 64;

export function branchRoutes(path: PathGraph): readonly BranchRoute[] {
  const splits = path.hops.some(({ index }) => outOf(path, index).length > 1);
  return Array.from({ length: splits ? SAMPLES : 1 }, (_, sample) =>
    routeAt(path, (sample + 0.5) / (splits ? SAMPLES : 1)),
  );
}

/** `at`, from 0 to 1, falls into the share of one branch at every split; what is left of it decides at the next. */
function routeAt(path: PathGraph, at: number): BranchRoute {
  const route: { hop: number; segment: number | null }[] = [];
  let left = at;
  let hop = path.hops[0]?.index ?? null;
  while (hop !== null && route.length < path.hops.length) {
    const out = outOf(path, hop);
    const sum = out.reduce((all, { share }) => all + share, 0);
    let reached = 0;
    let taken = out.at(-1) ?? null;
    for (const branch of out) {
      const part = branch.share / sum;
      if (left < reached + part || branch === taken) {
        left = Math.min(0.999_999, (left - reached) / part);
        taken = branch;
        break;
      }
      reached += part;
    }
    route.push({ hop, segment: taken?.segment ?? null });
    hop = taken?.to ?? null;
  }
  return route;
}

const outOf = (path: PathGraph, hop: number) =>
  path.segments.flatMap(({ from, to, share }, segment) =>
    from === hop && share > 0 ? [{ segment, to, share }] : [],
  );
