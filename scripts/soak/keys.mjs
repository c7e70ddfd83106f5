// T-D3 and T-D1 in full: random walks by keyboard, and axe over every state in every theme. The same tests, only more of them.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

/** @param {{ number(name: string, otherwise: number): number }} options */
export function soakKeys({ number }) {
  const run = (args, env = {}) =>
    spawnSync(npx, ['--no-install', ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    }).status === 0;
  return (
    run(['vite', 'build', '--logLevel=warn']) &&
    run(['playwright', 'test', 'e2e/without-a-mouse.spec.ts', '-g', 'T-D3'], {
      WALKS: String(number('walks', 200)),
    }) &&
    run(['playwright', 'test', 'e2e/accessibility.spec.ts'], { EVERY_STATE: '1' })
  );
}
