/** Languages for who tests translations. Made of the English pattern, so that whatever stays plain is in no catalogue. */

/** Every letter with an accent, and two fifths longer, as German or Finnish may be. */
export const longer = (pattern: string): string =>
  inTexts(pattern, (text) => {
    const accented = [...text].map((letter) => ACCENTED[letter] ?? letter).join('');
    const more = Math.ceil(text.replace(/\P{L}/gu, '').length * 0.4);
    return stretched(accented, more);
  });

/** Letters run from right to left, each word turned by an override (Unicode UAX #9, 2.2). */
export const rightToLeft = (pattern: string): string =>
  inTexts(pattern, (text) => text.replace(/\p{L}+/gu, (word) => `\u202E${word}\u202C`));

/** Says vowels twice, from the front, until there are as many letters more. */
function stretched(text: string, more: number): string {
  let left = more;
  const long = [...text]
    .map((letter) => (VOWELS.has(letter) && left-- > 0 ? letter + letter : letter))
    .join('');
  return left > 0 ? long.replace(/(\p{L})(\P{L}*)$/u, (_, last, end) => last + 'ñ'.repeat(left) + end) : long;
}

/** Applies to what is read, not to the syntax of arguments and plurals, whose forms stand at every second depth. */
function inTexts(pattern: string, change: (text: string) => string): string {
  let depth = 0;
  return pattern
    .split(/('[{}](?:[{}]|'')*'|[{}])/)
    .map((part) => {
      if (part === '{') depth++;
      else if (part === '}') depth--;
      else if (depth % 2 === 0 && !/^'[{}]/.test(part)) return change(part);
      return part;
    })
    .join('');
}

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((plain, n) => [
    plain,
    [...'áƀçđéƒğĥíĵķļɱñóƥɋŕšţúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĻṀÑÓƤɊŔŠŢÚṼŴẊÝŽ'][n] ?? plain,
  ]),
);
const VOWELS: ReadonlySet<string> = new Set('áéíóúÁÉÍÓÚ');
