// The command line.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withSources } from './sources.mjs';

// npm goes to the folder of package.json first. Paths are meant from where it was called.
const { INIT_CWD, npm_lifecycle_event: script } = process.env;
const folder = script === 'handoff' && INIT_CWD ? INIT_CWD : process.cwd();

// Whoever reads the output may stop when they have seen enough, as `head` does. The exit code still tells how it went.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

await withSources(async (load) => {
  const { main } = await load('/src/cli/main.ts');
  const { code, output, messages, help } = await main(process.argv.slice(2), {
    read: (file) => readFileSync(file === '-' ? 0 : path.resolve(folder, file), 'utf8'),
    write: (file, text) => writeFileSync(path.resolve(folder, file), text),
  });
  for (const message of messages) console.error(message);
  if (help !== undefined) process.stdout.write(help);
  if (output !== null) process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
  process.exitCode = code;
});
