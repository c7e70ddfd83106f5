import { t } from '#base/t.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { calledOf } from '../looks.ts';

/** `2 routers, firewall, 3 more`. The most frequent come first; users are groups of them, however many they are. */
export function countsOf(nodes: readonly TopologyNode[]): string {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const word = calledOf(node);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([word, count]) => (count === 1 ? word : inNumber(word, count)));
  if (words.length === 0) return t`nothing inside`;
  const rest = [...counts.values()]
    .sort((a, b) => b - a)
    .slice(SHOWN)
    .reduce((sum, count) => sum + count, 0);
  return [...words.slice(0, SHOWN), ...(rest > 0 ? [t`${rest} more`] : [])].join(', ');
}

const SHOWN = 2;

const inNumber = (word: string, count: number): string =>
  word === t`users`
    ? t`${count} groups of users`
    : `${count} ${word.endsWith('s') ? word : word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`}`;
