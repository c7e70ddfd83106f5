/** Switching things off and on again, as a menu offers it. */
import type { TopologyDocument } from '#model/document.ts';
import type { Failure, FailureTarget } from '#model/failure.ts';
import type { FailureId } from '#model/ids.ts';
import type { Target } from './canvas-session.ts';

/** The failure that is switched on for exactly this. A device that is down because its site is has none of its own. */
export const failureOf = (document: TopologyDocument, target: Target): Failure | null =>
  Object.values(document.failures).find(({ of }) => sameTarget(of, target)) ?? null;

export const failureIdsOf = (document: TopologyDocument, target: Target): readonly FailureId[] =>
  Object.values(document.failures)
    .filter(({ of }) => sameTarget(of, target))
    .map(({ id }) => id);

function sameTarget(of: FailureTarget, target: Target): boolean {
  switch (of.type) {
    case 'node':
      return target.type === 'node' && of.node === target.node && of.part === target.part;
    case 'link':
      return target.type === 'link' && of.link === target.link;
    case 'zone':
      return target.type === 'zone' && of.zone === target.zone;
    case 'location':
    case 'physical-group':
      return false;
  }
}
