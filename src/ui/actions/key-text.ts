/** Keys as people read them on their own keyboard: `Ctrl Shift Z`, on a Mac `⇧⌘Z`. */
import { t } from '#base/t.ts';
import { parseKeys } from './keys.ts';

const isMac = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

export function keyText(text: string, mac: boolean = isMac()): string {
  const { mod, alt, shift, key } = parseKeys(text);
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (mac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`;
  return [mod && t`Ctrl`, alt && t`Alt`, shift && t`Shift`, name].filter(Boolean).join(' ');
}

/** For `aria-keyshortcuts`, which has its own spelling. */
export function ariaKeys(text: string, mac: boolean = isMac()): string {
  const { mod, alt, shift, key } = parseKeys(text);
  const name = key === '+' ? 'Plus' : key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  const first = mod && (mac ? 'Meta' : 'Control');
  return [first, alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

const NAMES: Readonly<Record<string, string>> = {
  ' ': t`Space`,
  '-': '−',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: t`Del`,
  Escape: t`Esc`,
  PageUp: t`Page up`,
  PageDown: t`Page down`,
  ContextMenu: t`Menu`,
  Enter: t`Enter`,
  Backspace: t`Backspace`,
  Home: t`Home`,
  End: t`End`,
  Period: '.',
  Comma: ',',
};
