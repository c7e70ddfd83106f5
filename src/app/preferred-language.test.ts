import { afterEach, describe, expect, it, vi } from 'vitest';
import { language } from '#base/language.ts';
import { speakAs } from '#languages/speak-as.ts';
import { firstOf, preferredLanguage } from './preferred-language.ts';

afterEach(() => vi.unstubAllGlobals());

function withSettings(kept: string | null, languages: readonly string[]) {
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === 'handoff.preferences' ? kept : null) });
  vi.stubGlobal('navigator', { languages });
}
const chosen = (tag: unknown) => JSON.stringify({ settings: { language: tag } });

describe('the language the page begins in', () => {
  it('is the one that was chosen', () => {
    withSettings(chosen('ar-XB'), ['en']);
    expect(preferredLanguage()).toBe('ar-XB');
  });

  it.each([
    ['a language that there is none of', chosen('tlh')],
    ['no text', chosen(7)],
    ['no JSON', '{"settings":'],
    ['nothing', null],
  ])('is English where %s was kept and the browser asks for none that we have', (_, kept) => {
    withSettings(kept, ['xx', 'tlh-Latn']);
    expect(preferredLanguage()).toBe('en');
  });

  it('is no language for testing unless somebody chose it', () => {
    expect(firstOf(['ar-XB', 'en-XA'])).toBe('en');
    expect(firstOf([])).toBe('en');
  });
});

it('a tag that is not known speaks English, also after another language', async () => {
  try {
    await speakAs('ar-XB');
    expect(language()).toMatchObject({ tag: 'ar-XB', direction: 'rtl' });
    await speakAs('tlh');
    expect(language()).toMatchObject({ tag: 'en-GB', direction: 'ltr' });
  } finally {
    await speakAs('en');
  }
});
