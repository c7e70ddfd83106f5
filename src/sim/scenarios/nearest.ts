/** Two designs one difference apart, on both sides of where a check begins to speak. Used by the tests of checks only. */
import { describe, expect, it } from 'vitest';
import type { Severity } from '#checks/check.ts';
import { checks } from '#checks/registry.ts';
import { type Change, r0With } from './designs.ts';
import { found } from './found.ts';

export interface Nearest {
  readonly check: string;
  readonly speaksOf: string;
  readonly in: readonly Change[];
  /** That of the check, unless one is named. */
  readonly severity?: Severity;
  /** Part of what it says. */
  readonly says?: string;
  readonly butNotOf: string;
  readonly near: readonly Change[];
}

export function holdNearest(pairs: readonly Nearest[]): void {
  describe.each(pairs)('$check', (pair) => {
    const check = checks.find(({ id }) => id === pair.check);
    if (!check) throw new Error(`There is no check ${pair.check}`);
    it(`speaks of ${pair.speaksOf}`, () => {
      const [first] = found(check, r0With(...pair.in));
      expect(first?.message).toContain(pair.says ?? '');
      expect(first?.severity).toBe(pair.severity ?? check.severity);
    });
    it(`does not speak of ${pair.butNotOf}`, () => {
      expect(found(check, r0With(...pair.near))).toEqual([]);
    });
  });
}
