/** The languages there are. A translation is one file beside this, and one line here. */
export interface LanguageEntry {
  readonly tag: string;
  /** In itself, as its readers look for it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For who tests translations: not a language anybody speaks. */
  readonly pseudo?: true;
  readonly load: () => Promise<(pattern: string) => string | undefined>;
}

export const LANGUAGES: readonly LanguageEntry[] = [
  { tag: 'en', name: 'English', direction: 'ltr', load: async () => () => undefined },
  {
    tag: 'en-XA',
    name: 'Ƥşéûðô, 40 % longer',
    direction: 'ltr',
    pseudo: true,
    load: async () => (await import('./pseudo.ts')).longer,
  },
  {
    tag: 'ar-XB',
    name: 'Pseudo, right to left',
    direction: 'rtl',
    pseudo: true,
    load: async () => (await import('./pseudo.ts')).rightToLeft,
  },
];
