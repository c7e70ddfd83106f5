import { expect, it } from 'vitest';
import { r0 } from './r0.ts';

it('is made of valid parts only', () => {
  expect(Object.keys(r0().nodes)).toContain('circuit-a');
});
