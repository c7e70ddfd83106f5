// Property tests of the ordinary run with larger numbers, which they take from the environment.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const soakHostile = ({ number, seed }) =>
  vitest(['src/interop/hostile-input.test.ts'], { SOAK_FILES: number('files', 10_000), SOAK_SEED: seed });

export const soakStorage = ({ number, seed }) =>
  vitest(['src/storage/faults.test.ts', 'src/editor/kept-history.test.ts'], {
    SOAK_RUNS: number('runs', 1000),
    SOAK_SEED: seed,
  });

function vitest(files, env) {
  const texts = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));
  const { status } = spawnSync(
    process.platform === 'win32' ? 'npx.cmd' : 'npx',
    ['--no-install', 'vitest', 'run', '--testTimeout=86400000', ...files],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...texts } },
  );
  return status === 0;
}
