/**
 * How far two states of a network are alike, so that what was worked out for one holds for the other.
 *
 * By identity: `apply-events.ts` keeps what an event leaves alone.
 */
import type { Network, RouterSpec, SessionEnd, SessionSpec } from '#sim/network/network.ts';

/** Every router would do the same with the same messages, and originates the same: only what is up may differ. */
export function sameBehaviour(a: Network, b: Network): boolean {
  const sameOptions = (x: RouterSpec, y: RouterSpec) => x.bgp === y.bgp && x.redistribute === y.redistribute;
  return (
    samePrefixes(a, b) &&
    same(a.routers, b.routers, sameOptions) &&
    same(a.sessions, b.sessions, sameTreatment)
  );
}

/** Session ends that treat routes alike; whether they let the session come up at all is another matter. */
const sameTreatment = (a: SessionSpec, b: SessionSpec) =>
  a.ends.every((end, i) => {
    const other = b.ends[i as 0 | 1];
    return treatment.every((field) => end[field] === other[field]);
  });

const treatment = [
  'importPolicy',
  'exportPolicy',
  'weight',
  'nextHopSelf',
  'routeReflectorClient',
  'allowOwnAsIn',
  'removePrivateAs',
  'asOverride',
  'sendCommunities',
  'defaultOriginate',
] as const satisfies readonly (keyof SessionEnd)[];

/** The classes of its prefixes are the same. */
export function samePrefixes(a: Network, b: Network): boolean {
  return (
    same(a.routers, b.routers, sameRouter) &&
    same(
      a.links,
      b.links,
      (x, y) =>
        x.name === y.name &&
        x.aAddresses === y.aAddresses &&
        x.bAddresses === y.bAddresses &&
        x.ospfCost === y.ospfCost &&
        x.a === y.a &&
        x.b === y.b,
    ) &&
    same(a.lans, b.lans, (x, y) => x === y) &&
    same(a.hosts, b.hosts, (x, y) => x === y) &&
    same(a.sessions, b.sessions, sameSession)
  );
}

/** Sessions run between the same ends over the same wires, whether these are up or not, and whether an end is shut down. */
export const sameWiring = (a: Network, b: Network): boolean =>
  samePrefixes(a, b) && same(a.sessions, b.sessions, sameButShut);

const sameButShut = (a: SessionSpec, b: SessionSpec) =>
  sameFields(a, b, 'ends') && a.ends.every((end, i) => sameFields(end, b.ends[i as 0 | 1], 'shutdown'));

function sameFields<Part extends object>(a: Part, b: Part, except: keyof Part): boolean {
  const fields = Object.keys(a) as (keyof Part)[];
  return fields.every((field) => field === except || a[field] === b[field]);
}

function same<Part>(a: readonly Part[], b: readonly Part[], equal: (x: Part, y: Part) => boolean): boolean {
  return (
    a === b || (a.length === b.length && a.every((part, i) => part === b[i] || equal(part, b[i] as Part)))
  );
}

const sameRouter = (a: RouterSpec, b: RouterSpec) =>
  a.name === b.name &&
  a.originate === b.originate &&
  a.statics === b.statics &&
  a.aggregates === b.aggregates &&
  a.loopbacks === b.loopbacks &&
  a.stubs === b.stubs;

const sameSession = (a: SessionSpec, b: SessionSpec) =>
  a.name === b.name &&
  a.family === b.family &&
  a.ends.every((end, i) => {
    const other = b.ends[i as 0 | 1];
    return (
      end.importPolicy === other.importPolicy &&
      end.exportPolicy === other.exportPolicy &&
      end.defaultOriginate === other.defaultOriginate
    );
  });
