/** What a check finds in a small design, and that each fix it offers settles it. Used by the tests of checks only. */
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Check, Found, Severity } from '#checks/check.ts';
import { factsOf } from '#checks/facts.ts';
import type { TopologyDocument } from '#model/document.ts';
import { simulate } from '#sim/simulate.ts';
import { settles } from './settles.ts';

/** @throws If a finding is not fit to be shown, or if its fix does not settle it. */
export function found(
  check: Check,
  document: TopologyDocument,
  catalogue: Catalogue = baseCatalogue,
): readonly (Found & { readonly severity: Severity })[] {
  const facts = factsOf(document, catalogue, simulate(document, catalogue));
  const findings = check.run(facts);
  for (const finding of findings) {
    presentable(check, finding, document);
    settles(check, finding, facts);
  }
  return findings.map((each) => ({ severity: check.severity, ...each }));
}

function presentable(check: Check, { message, advice, about, fix }: Found, document: TopologyDocument): void {
  for (const text of [message, advice]) {
    if (!/^\S.*\.$/s.test(text) || /undefined|null|NaN|!|\s\s/.test(text))
      throw new Error(`${check.id} says "${text}"`);
  }
  if (fix && (!/^\S.*[^.\s]$/s.test(fix.label) || /undefined|null|NaN|!|\s\s/.test(fix.label)))
    throw new Error(`${check.id} offers "${fix.label}"`);
  const { nodes, zones, links, flows, routeFilters } = document;
  const there = (id: string) => [nodes, zones, links, flows, routeFilters].some((part) => id in part);
  if (about.length === 0 || !about.every(there)) throw new Error(`${check.id} points at ${about.join(', ')}`);
}
