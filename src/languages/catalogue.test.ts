import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { allTexts, plainTexts, translatedFiles } from '../../scripts/texts.mjs';
import english from './en.json' with { type: 'json' };

describe('the catalogue of texts', () => {
  it('has every text of the code, and nothing else (npm run texts)', () =>
    expect(Object.keys(english)).toEqual(allTexts()));

  it('has messages that can be read', () => {
    for (const message of Object.values(english))
      new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true });
  });

  it('leaves no text of the screen out', () =>
    expect(
      translatedFiles()
        .filter(({ file }) => /^(ui|app)\//.test(file))
        .flatMap(({ file, code }) => plainTexts(file, code)),
    ).toEqual([]));
});
