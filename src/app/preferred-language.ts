import { LANGUAGES } from '#languages/languages.ts';

/** The one that was chosen in the settings, or else the first of the browser's that we have. Before anything is loaded. */
export function preferredLanguage(): string {
  const chosen = chosenLanguage();
  if (LANGUAGES.some(({ tag }) => tag === chosen)) return chosen;
  return firstOf(navigator.languages);
}

/** Of the languages that somebody reads, in their order. `de-AT` is served by `de`. */
export function firstOf(wanted: readonly string[]): string {
  const ours = LANGUAGES.filter(({ pseudo }) => !pseudo).map(({ tag }) => tag);
  return (
    wanted.flatMap((tag) => ours.filter((one) => tag === one || tag.startsWith(`${one}-`))).at(0) ?? 'en'
  );
}

/** Written by `preferences.ts`, under the same key. */
function chosenLanguage(): string {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem('handoff.preferences') ?? 'null');
    const { language } = (kept as { settings?: { language?: unknown } } | null)?.settings ?? {};
    return typeof language === 'string' ? language : 'system';
  } catch {
    return 'system';
  }
}
