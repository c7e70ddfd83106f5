// The command line.
import { readFileSync, writeFileSync } from 'node:fs';
import { withSources } from './sources.mjs';

await withSources(async (load) => {
  const { main } = await load('/src/cli/main.ts');
  const { code, output, messages } = await main(process.argv.slice(2), {
    read: (file) => readFileSync(file, 'utf8'),
    write: (file, text) => writeFileSync(file, text),
  });
  for (const message of messages) console.error(message);
  if (output !== null) process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
  process.exitCode = code;
});
