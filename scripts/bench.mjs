// Runs every bench/*/run.mjs in turn, or those named: `npm run bench -- lookup`. One at a time, since each measures.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const bench = fileURLToPath(new URL('../bench', import.meta.url));
const all = readdirSync(bench).filter((name) => existsSync(path.join(bench, name, 'run.mjs')));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length) {
  console.error(`No such benchmark: ${unknown.join(', ')}. There are ${all.join(', ')}.`);
  process.exit(1);
}

const failed = [];
for (const name of asked.length ? asked : all) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [path.join(bench, name, 'run.mjs')], { stdio: 'inherit' });
  if (status !== 0) failed.push(name);
}
if (failed.length) {
  console.error(`\nfailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
