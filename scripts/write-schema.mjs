// Writes docs/format.schema.json from the schemas in src/model, and docs/cli/*.schema.json from those of the command line's
// outputs. Run it after a change of either: tests compare.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = new URL('..', import.meta.url);
const load = async (file) => {
  const { module } = await runnerImport(fileURLToPath(new URL(file, root)), {
    configFile: false,
    logLevel: 'error',
  });
  return module;
};
const write = (file, schema) =>
  writeFileSync(new URL(`docs/${file}`, root), `${JSON.stringify(schema, null, 2)}\n`);

const { formatJsonSchema } = await load('src/model/format/json-schema.ts');
write('format.schema.json', formatJsonSchema());

const { outputJsonSchemas } = await load('src/cli/schemas/output-schemas.ts');
mkdirSync(new URL('docs/cli/', root), { recursive: true });
for (const [command, schema] of Object.entries(outputJsonSchemas()))
  write(`cli/${command}.schema.json`, schema);
