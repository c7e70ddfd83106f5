import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commands } from './registry.ts';

it('lists every command of this folder, each under an id of its own', () => {
  const written = readdirSync('src/commands')
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .filter((file) => /^export const \w+: Command</m.test(readFileSync(`src/commands/${file}`, 'utf8')));
  expect(commands).toHaveLength(written.length);
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
});
