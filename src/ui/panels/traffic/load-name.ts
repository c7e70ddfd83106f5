import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import type { TopologyDocument } from '#model/document.ts';
import { partWord } from '#model/part-word.ts';
import type { LoadReport } from '#sim/report/report.ts';

/** `Circuit A, primary link, towards Microsoft`, `CE1 to P1`. */
export function loadName(
  document: TopologyDocument,
  { over, direction }: Pick<LoadReport, 'over' | 'direction'>,
): string {
  if (over.type === 'link') {
    const link = document.links[over.link];
    const [from, to] = (link?.ends ?? []).map((end) => document.nodes[end]?.name ?? '');
    if (!from || !to) return elementName(document, over.link);
    return direction === 'from-second-end' ? t`${to} to ${from}` : t`${from} to ${to}`;
  }
  const node = over.type === 'circuit' ? over.circuit : over.gateway;
  const name = document.nodes[node]?.name ?? '';
  const which = over.type === 'circuit' ? t`${name}, ${partWord[over.part]} link` : name;
  return direction === 'towards-microsoft' ? t`${which}, towards Microsoft` : t`${which}, towards you`;
}

/** How full, in words. @source ER-053, ER-406 */
export function fullness(share: number | null): string {
  if (share === null) return t`no limit drawn`;
  if (share >= 0.999) return t`full: no more gets through`;
  if (share >= 0.8) return t`nearly full`;
  if (share >= 0.5) return t`more than half used`;
  return share > 0 ? t`room to spare` : 'idle';
}
