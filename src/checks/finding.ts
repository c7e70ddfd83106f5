import type { AcceptedFinding } from '#model/accepted-finding.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import type { CheckGroup, CheckId, Fix, Severity } from './check.ts';

/** What a check found, complete: plain data that crosses from the worker to the screen and to the command line. */
export interface Finding {
  readonly check: CheckId;
  readonly group: CheckGroup;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly advice: string;
  readonly about: readonly ElementId[];
  readonly facts: readonly string[];
  readonly derived: boolean;
  readonly fix: Fix | null;
}

/** The same finding has the same key after every edit that leaves it standing. */
export const findingKey = ({ check, about }: Pick<AcceptedFinding, 'check' | 'about'>): string =>
  `${check} ${[...about].sort().join(' ')}`;

/** The acceptance of a finding, if its owner lives with it. */
export function acceptanceOf(
  { accepted }: TopologyDocument,
  finding: Pick<AcceptedFinding, 'check' | 'about'>,
): AcceptedFinding | undefined {
  const key = findingKey(finding);
  return Object.values(accepted).find((each) => findingKey(each) === key);
}
