/** Two designs one difference apart, on both sides of where a check begins to speak. Used by the tests of checks only. */
import type { Found, Severity } from '#checks/check.ts';
import { checks } from '#checks/registry.ts';
import type { TopologyDocument } from '#model/document.ts';
import { found } from './found-for-tests.ts';

export interface Nearest<Change> {
  readonly check: string;
  readonly speaksOf: string;
  readonly in: readonly Change[];
  /** That of the check, unless one is named. */
  readonly severity?: Severity;
  /** Part of what it says. */
  readonly says?: string;
  readonly butNotOf: string;
  readonly near: readonly Change[];
}

/** @throws If there is no such check, so that a slip cannot pass unseen. */
export function foundBy(
  id: string,
  document: TopologyDocument,
): readonly (Found & { readonly severity: Severity })[] {
  const check = checks.find((each) => each.id === id);
  if (!check) throw new Error(`There is no check ${id}`);
  return found(check, document);
}

export const severityOf = (id: string): Severity | undefined =>
  checks.find((each) => each.id === id)?.severity;
