// Writes docs/format.schema.json from the schemas in src/model. Run it after a change of the format: a test compares.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = new URL('..', import.meta.url);
const { module } = await runnerImport(fileURLToPath(new URL('src/model/format/json-schema.ts', root)), {
  configFile: false,
  logLevel: 'error',
});
writeFileSync(
  new URL('docs/format.schema.json', root),
  `${JSON.stringify(module.formatJsonSchema(), null, 2)}\n`,
);
