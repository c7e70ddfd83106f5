// Runs modules of `src` in this Node as they are, without a build step: Vite is here anyway, and reads TypeScript.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @template T
 * @param {(load: (file: string) => Promise<any>) => Promise<T>} work - `load('/src/cli/main.ts')` is that module.
 * @returns {Promise<T>}
 */
export async function withSources(work) {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  });
  try {
    return await work((file) => server.ssrLoadModule(file));
  } finally {
    await server.close();
  }
}
