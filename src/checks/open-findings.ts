/**
 * Findings that count: those that nobody accepted. Worked out once for a design and its findings, since every card on the
 * canvas asks.
 */
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

function counted({ accepted }: Pick<TopologyDocument, 'accepted'>, findings: readonly Finding[]): Counted {
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
): readonly Finding[] => counted(document, findings).open;

/** Errors and warnings: what is worth a mark. */
export const loudCount = (
  document: Pick<TopologyDocument, 'accepted'>,
  findings: readonly Finding[],
): number => counted(document, findings).loud.length;

const NONE: readonly Finding[] = [];

/** Errors and warnings about one thing. The same list until something changes. */
export const loudAbout = (
  document: Pick<TopologyDocument, 'accepted'>,
  findings: readonly Finding[],
  id: ElementId,
): readonly Finding[] => counted(document, findings).byElement.get(id) ?? NONE;

/** `2 errors, 3 warnings and 1 note`; `No problems` where there is none. */
export function countsInWords(findings: readonly Finding[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${WORDS[severity]}${count === 1 ? '' : 's'}`];
  });
  const last = parts.pop();
  if (last === undefined) return t`No problems`;
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

const WORDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
