import type { Station } from './compiled.ts';

/** A router that translates, filters and remembers nothing, unless something else is said of it. */
export const plainStation = (
  station: Pick<Station, 'router' | 'place' | 'owner' | 'at'> & Partial<Station>,
): Station => ({
  hidden: false,
  stateful: false,
  stateGroup: station.router,
  sourceNat: [],
  destinationNat: [],
  filter: [],
  admits: null,
  ...station,
});
