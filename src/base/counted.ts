import { type Forms, plural } from './plural.ts';
import { t } from './t.ts';

/** `1 session`, `70,000 sessions`: a text of its own, or a list's entry. */
export const counted = (count: number, forms: Forms): string => t`${plural(count, forms)}`;
