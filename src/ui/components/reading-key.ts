import { language } from '#base/language.ts';

/** The arrow as it is meant in a list that is read from left to right: where text runs the other way, both are swapped. */
export const readingKey = (key: string): string =>
  language().direction === 'rtl' ? (SWAPPED[key] ?? key) : key;

const SWAPPED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };
