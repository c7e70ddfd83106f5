// Property tests of the ordinary run with larger numbers, which they take from the environment.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const soakHostile = ({ number, seed }) =>
  vitest(['src/interop/hostile-input.test.ts'], { SOAK_FILES: number('files', 10_000), SOAK_SEED: seed }) &&
  everyPayload();

/** T-B1: each payload in each kind of text, in the browser. */
const everyPayload = () =>
  npx(['vite', 'build', '--logLevel=warn'], {}) &&
  npx(['playwright', 'test', 'e2e/hostile-text.spec.ts'], { EVERY_PAYLOAD: '1' });

export const soakStorage = ({ number, seed }) =>
  vitest(['src/storage/faults.test.ts', 'src/editor/kept-history.test.ts'], {
    SOAK_RUNS: number('runs', 1000),
    SOAK_SEED: seed,
  });

/** Changes of the design that are offered as what-ifs: each makes the loser win. */
export const soakWhatIfs = ({ number, seed }) =>
  vitest(['src/sim/why/what-if.test.ts'], { SOAK_RUNS: number('cases', 1000), SOAK_SEED: seed });

/** Failures in pairs, where sessions stand near their limit of prefixes or a VPN stands behind the circuit. */
export const soakSweeps = ({ number, seed }) =>
  vitest(['src/verify/strained-designs.test.ts'], { SOAK_RUNS: number('cases', 2000), SOAK_SEED: seed });

const vitest = (files, env) => npx(['vitest', 'run', '--testTimeout=86400000', ...files], env);

function npx(args, env) {
  const texts = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));
  const { status } = spawnSync(process.platform === 'win32' ? 'npx.cmd' : 'npx', ['--no-install', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...texts },
  });
  return status === 0;
}
