/** `A`, `A and B`, `A, B and C`. */
import { t } from '#base/t.ts';
export function sayAll(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The first few, and how many more. */
export const sayFew = (names: readonly string[]): string =>
  names.length <= 4 ? sayAll(names) : t`${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;

/** `1 Gbps`, `500 Mbps`. */
export const sayRate = (mbps: number): string =>
  mbps >= 1000 && mbps % 100 === 0 ? t`${mbps / 1000} Gbps` : t`${Math.round(mbps * 10) / 10} Mbps`;

export const percent = (part: number): string => `${Math.round(part * 100)} %`;

/** `70,000`. By hand, since a number must read the same on every machine. */
export const sayCount = (count: number): string => String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
