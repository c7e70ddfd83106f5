import { describe, expect, it } from 'vitest';
import { shortened, twoLines, widthOf } from './text-fit.ts';

const font = { size: 13, bold: true };

describe('text in a width', () => {
  it('is left alone where it fits', () => {
    expect(shortened('CE1', 96, font)).toBe('CE1');
    expect(twoLines('Reverse proxy', 96, font)).toEqual(['Reverse proxy']);
  });

  it('breaks where both lines are most alike, so that no letter stands alone', () =>
    expect(twoLines('Microsoft peering A', 96, font)).toEqual(['Microsoft', 'peering A']));

  it('breaks at a space, and is cut short in the second line', () => {
    const lines = twoLines('Power Platform environment in Europe', 96, font);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(widthOf(line, font)).toBeLessThanOrEqual(96);
  });

  it('breaks a word that is too long for a line anywhere', () => {
    const lines = twoLines('Donaudampfschifffahrtsgesellschaft', 96, font);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(widthOf(line, font)).toBeLessThanOrEqual(96);
  });
});
