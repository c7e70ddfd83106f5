// Holds the engine against the reference solver: `npm run soak -- --only engine --minutes 30 --cases 100000 --seed 1`.
// Vite reads the sources as they are, as for the command line.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** @param {{ number(name: string, otherwise: number): number, seed: number }} options */
export async function soakEngine({ number, seed }) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
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
    return agreed;
  } finally {
    await server.close();
  }
}
