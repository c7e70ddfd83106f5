import { expect, it } from 'vitest';
import { mostLettering } from './most-lettering.ts';

it('lets a short name grow as far as any', () => {
  expect(mostLettering('CE1', 92)).toBe(2);
});

it('lets a name grow as long as its two lines hold it', () => {
  const [beside, alone] = [
    mostLettering('Power Platform Europe', 92),
    mostLettering('Power Platform Europe', 120),
  ];
  expect(beside).toBeLessThan(1.2);
  expect(alone).toBeGreaterThan(beside);
  expect(mostLettering('Power', 92)).toBeGreaterThan(alone);
});

it('leaves a name that fits at no size at its own', () => {
  expect(mostLettering('Supercalifragilisticexpialidocious', 92)).toBe(1);
});
