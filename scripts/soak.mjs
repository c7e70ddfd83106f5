// Holds the engine against the reference solver: `npm run soak -- --minutes 30 --cases 100000 --seed 1`.
// Vite reads the sources as they are, as for the command line.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, cases: { type: 'string' }, seed: { type: 'string' } },
});
const number = (name, otherwise) => {
  const value = values[name] === undefined ? otherwise : Number(values[name]);
  if (!Number.isFinite(value)) {
    console.error(`--${name} is a number.`);
    process.exit(2);
  }
  return value;
};
const seed = number('seed', Date.now() % 2_000_000_000);
console.log(`seed ${seed}`);

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
});
try {
  const { soak } = await server.ssrLoadModule('/src/sim/reference/soak.ts');
  const agreed = soak({
    cases: number('cases', 100_000),
    minutes: number('minutes', 120),
    seed,
    now: () => performance.now(),
    tell: (line) => console.log(line),
  });
  process.exitCode = agreed ? 0 : 1;
} finally {
  await server.close();
}
