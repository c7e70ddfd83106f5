/** The language in which text is told. Set once, before anything that speaks is loaded: a page is read in one language. */
export interface Language {
  /** BCP 47, as `Intl` and the `lang` attribute take it. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /**
   * A message of the catalogue with its values in, by its English pattern (ICU MessageFormat, values by position), or
   * null where the catalogue has none. English itself has no catalogue: it is what the code says.
   */
  readonly translate: ((pattern: string, values: readonly unknown[]) => string | null) | null;
}

/** As written in Britain: `A, B and C`. */
const ENGLISH: Language = { tag: 'en-GB', direction: 'ltr', translate: null };

let spoken = ENGLISH;

export const language = (): Language => spoken;

export function speak(next: Language | null): void {
  spoken = next ?? ENGLISH;
}
