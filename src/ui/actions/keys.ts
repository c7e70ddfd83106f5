/**
 * How keys are written and matched.
 *
 * `Mod` is Cmd on a Mac and Ctrl elsewhere. A letter or sign is the character typed, so that it is where the user's own
 * layout has it; on layouts without Latin letters, and for digits, which Shift turns into signs, the place on the keyboard
 * decides. A code as `Period` always means the place: `Shift+Period`.
 */

/** The fields of a `KeyboardEvent` that decide. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState?(key: string): boolean;
}

export interface Keys {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A character in lower case, the name of a key (`ArrowLeft`), or a code (`Period`). */
  readonly key: string;
}

export function parseKeys(text: string): Keys {
  // The key itself may be a plus.
  const parts = text.endsWith('++') ? [...text.slice(0, -2).split('+'), '+'] : text.split('+');
  const key = text === '+' ? '+' : (parts.at(-1) ?? '');
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: key.length === 1 ? key.toLowerCase() : key,
  };
}

/** `exact`: the character itself. `place`: only the place of the key; a shortcut for the character goes first. */
export function match(press: KeyPress, text: string): 'exact' | 'place' | null {
  const keys = parseKeys(text);
  const sign = isSign(keys.key);
  // AltGr is how many layouts type a sign; Windows reports it as Ctrl and Alt.
  const typing = sign && press.getModifierState?.('AltGraph') === true;
  const mod = !typing && (press.ctrlKey || press.metaKey);
  const alt = !typing && press.altKey;
  if (mod !== keys.mod || alt !== keys.alt) return null;
  // A sign may need Shift on one layout and not on the next, so Shift counts only where it is asked for.
  if (sign && !keys.shift) return press.key === keys.key ? 'exact' : null;
  if (press.shiftKey !== keys.shift) return null;
  if (press.key.toLowerCase() === keys.key.toLowerCase()) return 'exact';
  if (press.code === keys.key) return 'place';
  return press.code === placeOf(keys.key) && !isLatin(press.key) ? 'place' : null;
}

/** Without a modifier and typing a character: what WCAG 2.1.4 wants to be able to switch off. */
export function isSingleKey(text: string): boolean {
  const { mod, alt, key } = parseKeys(text);
  return !mod && !alt && (key.length === 1 || CODES_OF_SIGNS.has(key));
}

const CODES_OF_SIGNS: ReadonlySet<string> = new Set(['Period', 'Comma', 'Slash', 'Minus', 'Equal']);

const isSign = (key: string): boolean => key.length === 1 && !/[\p{L}\p{N} ]/u.test(key);
const isLatin = (key: string): boolean => /^[a-z]$/i.test(key);

function placeOf(key: string): string | null {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : null;
}
