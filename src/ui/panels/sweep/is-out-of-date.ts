import type { TopologyDocument } from '#model/document.ts';

/** Failures that are switched on, places and names of the whole change nothing in a sweep. */
export const isOutOfDate = (of: TopologyDocument, now: TopologyDocument): boolean =>
  (['nodes', 'links', 'zones', 'flows', 'routeFilters', 'settings'] as const).some(
    (part) => of[part] !== now[part],
  );
