import { language } from './language.ts';

/** A count or a measure as the language writes it: `70,000`, `0.25`. Never for AS numbers, VLANs or ports, which are names. */
export const number = (value: number, digits = 3): string => {
  const key = `${language().tag} ${digits}`;
  const kept = formats.get(key);
  if (kept) return kept.format(value);
  const format = new Intl.NumberFormat(language().tag, { maximumFractionDigits: digits });
  formats.set(key, format);
  return format.format(value);
};

const formats = new Map<string, Intl.NumberFormat>();
