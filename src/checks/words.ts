import { listed } from '#base/listed.ts';
import { listedFew } from '#base/listed-few.ts';
import { number } from '#base/number.ts';
import { t } from '#base/t.ts';

/** `A`, `A and B`, `A, B and C`. */
export const sayAll = (names: readonly string[]): string => listed(names);

/** The first few, and how many more. */
export const sayFew = (names: readonly string[]): string => listedFew(names);

/** `1 Gbps`, `500 Mbps`. */
export const sayRate = (mbps: number): string =>
  mbps >= 1000 && mbps % 100 === 0 ? t`${mbps / 1000} Gbps` : t`${Math.round(mbps * 10) / 10} Mbps`;

export const percent = (part: number): string => `${Math.round(part * 100)} %`;

/** `70,000`. */
export const sayCount = (count: number): string => number(Math.round(count));
