import { listed } from './listed.ts';
import { t } from './t.ts';

/** `A, B and C`; of many the first few, and how many more: `A, B, C and 4 more`. */
export const listedFew = (names: readonly string[]): string =>
  names.length <= FEW + 1 ? listed(names) : listed([...names.slice(0, FEW), t`${names.length - FEW} more`]);

const FEW = 3;
