/**
 * Every check over one design, in one order: errors first, then by group as in the rules, then by check and by what it is
 * about. Pure: same design and report, same findings.
 */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Report } from '#sim/report/report.ts';
import { CHECK_GROUPS, type Check, type CheckGroup, type CheckId, type Severity } from './check.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Finding, findingKey } from './finding.ts';
import { checks } from './registry.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export function runChecks(
  document: TopologyDocument,
  catalogue: Catalogue,
  report: Report,
): readonly Finding[] {
  const facts = factsOf(document, catalogue, report);
  return ordered(withoutConsequences(checks.flatMap((check) => findingsOf(check, facts))));
}

export const groupOf = (id: CheckId): CheckGroup => id.slice(0, id.indexOf('/')) as CheckGroup;

function findingsOf(check: Check, facts: Facts): readonly Finding[] {
  const found = check.run(facts).map(
    ({ message, advice, about, severity = check.severity, derived, fix = null }): Finding => ({
      check: check.id,
      group: groupOf(check.id),
      severity,
      title: check.title,
      message,
      advice,
      about: [...new Set(about)],
      facts: check.facts,
      derived: derived ?? check.derived ?? false,
      fix,
    }),
  );
  // One thing is said once, however many ways lead to it: what weighs most of it, and of that the first.
  const once = new Map<string, Finding>();
  for (const finding of found) {
    const known = once.get(findingKey(finding));
    if (!known || SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(known.severity))
      once.set(findingKey(finding), finding);
  }
  return [...once.values()];
}

/** One root cause, one finding. */
function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const under = new Map(checks.map((check) => [check.id, new Set(check.under ?? [])]));
  return findings.filter((finding) => {
    const causes = under.get(finding.check);
    if (!causes || causes.size === 0) return true;
    return !findings.some(
      (other) => causes.has(other.check) && other.about.some((id) => finding.about.includes(id)),
    );
  });
}

const ordered = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      CHECK_GROUPS.indexOf(a.group) - CHECK_GROUPS.indexOf(b.group) ||
      compare(findingKey(a), findingKey(b)),
  );

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
