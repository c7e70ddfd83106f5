import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { main } from '#cli/main.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { templates } from '#templates/registry.ts';
import { outputJsonSchemas, outputSchemas } from './output-schemas.ts';

const docs = new URL('../../../docs/', import.meta.url);
const labs = new URL('../../sim/lab/fixtures/labs/', import.meta.url);
const r0 = templates.find(({ id }) => id === 'r0')?.make();
if (!r0) throw new Error('The reference design is not among the templates.');
const files: Record<string, string> = {
  'r0.json': writeDocument(r0),
  'failed.json': writeDocument({
    ...r0,
    failures: {
      f: { id: 'f', of: { type: 'node', node: 'circuit-a', part: 'all' }, silent: true },
    } as never,
  }),
  ...Object.fromEntries(
    templates
      .filter(({ id }) => id !== 'real-prefixes')
      .map(({ id, make }) => [`${id}.json`, writeDocument(make())]),
  ),
  ...Object.fromEntries(readdirSync(labs).map((name) => [name, readFileSync(new URL(name, labs), 'utf8')])),
};
const disk = { read: (path: string) => files[path] ?? '', write: () => undefined };

/** What a pipeline reads. */
async function printed(line: string): Promise<unknown> {
  const { output } = await main(line.split(' '), disk);
  expect(output, line).not.toBeNull();
  return JSON.parse(JSON.stringify(output));
}

const schemaOf = (line: string) => outputSchemas[line.split(' ')[0] as keyof typeof outputSchemas];

describe('the schema of what a command prints', () => {
  it.each(Object.entries(outputJsonSchemas()))(
    '%s is up to date: if not, run `npm run schema`',
    (command, schema) => {
      expect(JSON.parse(readFileSync(new URL(`cli/${command}.schema.json`, docs), 'utf8'))).toEqual(schema);
    },
  );

  it.each([
    ...Object.keys(files)
      .filter((name) => /^(r0|failed|fig-\d)\.json$/.test(name))
      .map((name) => `simulate ${name}`),
    'simulate r0.json --fail circuit-a.primary --fail internet',
    'explain r0.json --router ce1 --prefix 198.51.100.0/27',
    'explain r0.json --router fw-e --prefix 0.0.0.0/0',
    'explain r0.json --router circuit-a --prefix 192.0.2.64/28',
    'check r0.json',
    'check failed.json',
    'verify r0.json',
    'sweep fig-1.json',
    'diff r0.json failed.json',
    'diff fig-1.json fig-2.json',
    'convert r0.json copy.json',
  ])('holds for: %s', async (line) => {
    const result = v.safeParse(schemaOf(line) as v.GenericSchema, await printed(line));
    expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
  });

  it('holds for every lab', async () => {
    const names = readdirSync(labs);
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) {
      const result = v.safeParse(outputSchemas.lab, await printed(`lab ${name}`));
      expect(result.issues?.map((issue) => `${name} ${v.getDotPath(issue)}`)).toBeUndefined();
    }
  });

  it('refuses what is missing, what is too much and what is of another kind', async () => {
    const good = (await printed('simulate r0.json')) as { flows: { verdict: string }[] };
    const refuses = (output: unknown) => expect(v.is(outputSchemas.simulate, output)).toBe(false);
    expect(v.is(outputSchemas.simulate, good)).toBe(true);
    refuses({ ...good, more: 1 });
    refuses({ ...good, flows: undefined });
    refuses({ ...good, flows: good.flows.map((flow) => ({ ...flow, verdict: 'fine' })) });
  });
});
