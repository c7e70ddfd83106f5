import { language } from '#base/language.ts';

/** A worker is named for what it does and the language in which it tells, which it must know before it loads anything. */
export const workerName = (what: string): string => `${what} ${language().tag}`;

export const languageOf = (name: string): string => name.split(' ').at(-1) ?? '';
