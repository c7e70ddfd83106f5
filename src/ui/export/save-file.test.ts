import { expect, it } from 'vitest';
import { plainName } from './save-file.ts';

it.each([
  ['Amsterdam 1', 'Amsterdam-1'],
  ['HQ / DC2: "new"', 'HQ-DC2-new'],
  ['../../etc/passwd', 'etc-passwd'],
  ['网络 – Zürich', '网络-Zürich'],
  ['???', 'design'],
  ['con', 'design-con'],
  ['LPT1', 'design-LPT1'],
  ['a\u202egpj.exe', 'a-gpj-exe'],
])('a file gets a name that every system takes: %s', (name, file) => {
  expect(plainName(name)).toBe(file);
});
