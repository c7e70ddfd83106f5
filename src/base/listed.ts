import { language } from './language.ts';

/** `A`, `A and B`, `A, B and C`. */
export const listed = (
  names: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => new Intl.ListFormat(language().tag, { type }).format(names);
