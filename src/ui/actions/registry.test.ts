import { describe, expect, it } from 'vitest';
import { type KeyPress, parseKeys } from './keys.ts';
import { pressedAction } from './pressed-action.ts';
import { userActions } from './registry.ts';

/** Each has keys of its own. */
const MODES = ['moving', 'presenting'];

describe('the table of actions', () => {
  it('names each only once', () => {
    const ids = userActions.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(10); // a check that reads nothing would pass
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives no keys to two actions', () => {
    const all = userActions.flatMap(({ keys, keysCountIn }) =>
      keys.map((one) =>
        JSON.stringify([parseKeys(one), keysCountIn && MODES.includes(keysCountIn) ? keysCountIn : '']),
      ),
    );
    expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
  });
});

describe('a key', () => {
  const press = (key: string, code: string, ctrlKey = false): KeyPress => ({
    key,
    code,
    ctrlKey,
    metaKey: false,
    altKey: false,
    shiftKey: false,
  });

  it('runs the action whose character it types', () => {
    expect(pressedAction(press('z', 'KeyY', true), 'elsewhere', true)?.id).toBe('edit/undo');
    expect(pressedAction(press('y', 'KeyZ', true), 'elsewhere', true)?.id).toBe('edit/redo');
  });

  it('does nothing alone once single keys are switched off (C-51)', () => {
    expect(pressedAction(press('h', 'KeyH'), 'canvas', true)?.id).toBe('tool/hand');
    expect(pressedAction(press('h', 'KeyH'), 'canvas', false)).toBeNull();
    expect(pressedAction(press('z', 'KeyZ', true), 'canvas', false)?.id).toBe('edit/undo');
  });

  it('deletes only where the canvas has the keyboard', () => {
    expect(pressedAction(press('Delete', 'Delete'), 'canvas', true)?.id).toBe('edit/delete');
    expect(pressedAction(press('Delete', 'Delete'), 'elsewhere', true)).toBeNull();
  });
});
