// Bundles a TypeScript entry of a benchmark for this Node and imports it: `await load('lookup/engine.ts')`.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function load(entry) {
  const name = entry.replaceAll('/', '-').replace(/\.ts$/, '');
  const outDir = path.join(root, 'node_modules/.cache/bench', name);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: path.join(root, 'bench', entry), outDir, emptyOutDir: true, minify: false },
  });
  return import(bundleOf(entry));
}

/** Where `load` puts the bundle of an entry, for a process of its own. */
export function bundleOf(entry) {
  const name = entry.replaceAll('/', '-').replace(/\.ts$/, '');
  const outDir = path.join(root, 'node_modules/.cache/bench', name);
  return pathToFileURL(path.join(outDir, `${path.basename(entry, '.ts')}.js`)).href;
}

/** CPU milliseconds of this process so far: other work on the machine does not count. */
export function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
