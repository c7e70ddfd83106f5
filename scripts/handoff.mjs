// The command line. Vite is here anyway, and reads the sources as they are: no build step.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

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
  const { main } = await server.ssrLoadModule('/src/cli/main.ts');
  const { code, output, messages } = await main(process.argv.slice(2), {
    read: (file) => readFileSync(file, 'utf8'),
    write: (file, text) => writeFileSync(file, text),
  });
  for (const message of messages) console.error(message);
  if (output !== null) process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
  process.exitCode = code;
} finally {
  await server.close();
}
