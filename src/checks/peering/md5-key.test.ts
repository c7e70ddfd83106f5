import { expect, it } from 'vitest';
import { md5KeyFault } from './md5-key.ts';

const longest = 'aB3'.repeat(8).concat('z');

it.each([longest, 'a', '0'])('takes at most 25 letters and digits: %s', (key) => {
  expect(md5KeyFault(key)).toBeNull();
});

it.each([
  [`${longest}1`, /26 characters/],
  ['with space', /neither a plain letter nor a digit/],
  ['schlüssel', /neither a plain letter nor a digit/],
  [`${longest}-`, /26 characters and a sign/],
])('refuses %s, and does not repeat it', (key, why) => {
  expect(md5KeyFault(key)).toMatch(why);
  expect(md5KeyFault(key)).not.toContain(key);
});
