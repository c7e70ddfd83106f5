import { describe, expect, it } from 'vitest';
import type { IntentId } from '#model/ids.ts';
import { intentOrder, keptOrder } from './intent-order.ts';

const ids = (text: string) => [...text] as unknown as readonly IntentId[];
const verdict = (intent: string, holds: boolean) => ({ intent: intent as IntentId, holds });

describe('the list of intents', () => {
  it('begins with what is broken, then what nobody knows yet, and ends with what holds', () => {
    const intents = ids('abcdef').map((id) => ({ id }));
    const verdicts = [verdict('a', true), verdict('c', false), verdict('d', true), verdict('f', false)];
    expect(intentOrder(intents, verdicts).join('')).toBe('cfbead');
  });

  it('stays as it is while somebody works in it: new ones come last, deleted ones leave', () => {
    expect(keptOrder([...'abc'], [...'cdab']).join('')).toBe('abcd');
    expect(keptOrder([...'abc'], [...'ca']).join('')).toBe('ac');
  });
});
