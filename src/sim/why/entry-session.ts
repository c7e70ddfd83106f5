/** Where a BGP route came into the AS: its attributes are set there, whichever router of the AS looks at it. */
import type { Prefix } from '#model/addresses.ts';
import type { SessionOrigin } from '#sim/compile/compiled.ts';
import type { BgpRoute } from '#sim/network/routing-state.ts';
import type { Situation } from '#sim/trace/situation.ts';

export interface Entry {
  /** The router that heard it from outside, or has it itself. */
  readonly router: string;
  /** The session of the design it came over; null: one that nobody drew, or none. */
  readonly origin: SessionOrigin | null;
  readonly kind: BgpRoute['kind'];
}

/** Reflection and confederations aside, a route passes one iBGP session; a few more for a mesh with reflectors. */
const MOST_STEPS = 6;

export function entryOf(
  { compiled, state }: Situation,
  router: string,
  prefix: Prefix,
  route: BgpRoute,
): Entry {
  let at = router;
  let now = route;
  for (let step = 0; step < MOST_STEPS && now.kind === 'ibgp' && now.from !== null; step += 1) {
    const next = state.bgp(now.from, prefix)?.best;
    if (!next) break;
    at = now.from;
    now = next;
  }
  const origin = now.session === null ? null : (compiled.sessions.get(now.session) ?? null);
  return { router: at, origin, kind: now.kind };
}
