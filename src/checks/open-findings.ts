/**
 * Findings that count: those that nobody accepted. Worked out once for a design and its findings, since every card on the
 * canvas asks.
 */

import { counted } from '#base/counted.ts';
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import type { Severity } from './check.ts';
import { type Finding, findingKey } from './finding.ts';

interface Counted {
  readonly accepted: TopologyDocument['accepted'];
  readonly open: readonly Finding[];
  readonly loud: readonly Finding[];
  readonly byElement: ReadonlyMap<ElementId, readonly Finding[]>;
}

const known = new WeakMap<readonly Finding[], Counted>();

function countedBy({ accepted }: Pick<TopologyDocument, 'accepted'>, findings: readonly Finding[]): Counted {
  const before = known.get(findings);
  if (before?.accepted === accepted) return before;
  const silenced = new Set(Object.values(accepted).map(findingKey));
  const open = findings.filter((finding) => !silenced.has(findingKey(finding)));
  const loud = open.filter(({ severity }) => severity !== 'info');
  const byElement = new Map<ElementId, Finding[]>();
  for (const finding of loud)
    for (const id of finding.about) byElement.set(id, [...(byElement.get(id) ?? []), finding]);
  const made = { accepted, open, loud, byElement };
  known.set(findings, made);
  return made;
}

export const openFindings = (
  document: Pick<TopologyDocument, 'accepted'>,
  findings: readonly Finding[],
): readonly Finding[] => countedBy(document, findings).open;

/** Errors and warnings: what is worth a mark. */
export const loudCount = (
  document: Pick<TopologyDocument, 'accepted'>,
  findings: readonly Finding[],
): number => countedBy(document, findings).loud.length;

const NONE: readonly Finding[] = [];

/** Errors and warnings about one thing. The same list until something changes. */
export const loudAbout = (
  document: Pick<TopologyDocument, 'accepted'>,
  findings: readonly Finding[],
  id: ElementId,
): readonly Finding[] => countedBy(document, findings).byElement.get(id) ?? NONE;

/** `2 errors, 3 warnings and 1 note`; `No problems` where there is none. */
export function countsInWords(findings: readonly Finding[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [inWords(severity, count)];
  });
  return parts.length === 0 ? t`No problems` : listed(parts);
}

function inWords(severity: Severity, count: number): string {
  switch (severity) {
    case 'error':
      return counted(count, { one: '# error', other: '# errors' });
    case 'warning':
      return counted(count, { one: '# warning', other: '# warnings' });
    case 'info':
      return counted(count, { one: '# note', other: '# notes' });
  }
}
