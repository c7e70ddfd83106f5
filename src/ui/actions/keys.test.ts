import { describe, expect, it } from 'vitest';
import { ariaKeys, keyText } from './key-text.ts';
import { isSingleKey, type KeyPress, match } from './keys.ts';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('on another keyboard layout (C-52)', () => {
  it('takes Z where the German layout has it, not where the American one does', () => {
    expect(match(press('z', 'KeyY', { ctrlKey: true }), 'Mod+Z')).toBe('exact');
    expect(match(press('y', 'KeyZ', { ctrlKey: true }), 'Mod+Z')).toBeNull();
  });

  it('goes by the place where there are no Latin letters', () => {
    expect(match(press('я', 'KeyZ', { ctrlKey: true }), 'Mod+Z')).toBe('place');
  });

  it('goes by the place for digits, which Shift or the French layout turn into signs', () => {
    expect(match(press('!', 'Digit1', { shiftKey: true }), 'Shift+1')).toBe('place');
    expect(match(press('à', 'Digit0', { ctrlKey: true }), 'Mod+0')).toBe('place');
  });

  it('takes a sign however it is typed: with Shift, or with AltGr', () => {
    expect(match(press('?', 'Minus', { shiftKey: true }), '?')).toBe('exact');
    const altGr = { ctrlKey: true, altKey: true, getModifierState: (key: string) => key === 'AltGraph' };
    expect(match(press('[', 'Digit8', altGr), '[')).toBe('exact');
  });

  it('takes what Option makes of a letter on a Mac', () => {
    expect(match(press('ß', 'KeyS', { altKey: true }), 'Alt+S')).toBe('place');
  });
});

describe('modifiers', () => {
  it('have to be exactly those asked for', () => {
    expect(match(press('z', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'Mod+Z')).toBeNull();
    expect(match(press('z', 'KeyZ', { ctrlKey: true, altKey: true }), 'Mod+Z')).toBeNull();
    expect(match(press('z', 'KeyZ', { metaKey: true }), 'Mod+Z')).toBe('exact');
    expect(match(press('h', 'KeyH', { ctrlKey: true }), 'H')).toBeNull();
  });

  it('are a place only for a code: Shift and full stop, whatever they type', () => {
    expect(match(press(':', 'Period', { shiftKey: true }), 'Shift+Period')).toBe('place');
    expect(match(press('.', 'Period'), 'Shift+Period')).toBeNull();
  });
});

it('knows which shortcuts are a single character (WCAG 2.1.4)', () => {
  expect(['H', '/', '?', 'Shift+1', 'Period'].every(isSingleKey)).toBe(true);
  expect(['Mod+K', 'F2', 'Delete', 'ArrowLeft', 'Alt+S', 'Shift+F8'].some(isSingleKey)).toBe(false);
});

it('writes keys as the platform does', () => {
  expect(keyText('Mod+Shift+Z', false)).toBe('Ctrl Shift Z');
  expect(keyText('Mod+Shift+Z', true)).toBe('⇧⌘Z');
  expect(keyText('Mod++', false)).toBe('Ctrl +');
  expect(ariaKeys('Mod+Shift+Z', false)).toBe('Control+Shift+Z');
});
