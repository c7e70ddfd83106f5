import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatJsonSchema } from './json-schema.ts';
import { readDocument } from './read-document.ts';

const docs = new URL('../../../docs/', import.meta.url);
const page = readFileSync(new URL('format.md', docs), 'utf8');

describe('the page about the format', () => {
  it('has one example, and it opens', () => {
    const examples = [...page.matchAll(/```json\n(.*?)```/gs)].map((match) => match[1] ?? '');
    expect(examples).toHaveLength(1);
    for (const example of examples) expect(readDocument(example)).toMatchObject({ ok: true });
  });
});

describe('the JSON Schema', () => {
  it('is up to date: if not, run `npm run schema`', () => {
    const kept: unknown = JSON.parse(readFileSync(new URL('format.schema.json', docs), 'utf8'));
    expect(kept).toEqual(formatJsonSchema());
  });

  it('has a form for addresses and prefixes, which are checked by code', () => {
    const { $defs } = formatJsonSchema() as { $defs: Record<'address' | 'prefix', { pattern: string }> };
    const matches = (name: 'address' | 'prefix', text: string) => new RegExp($defs[name].pattern).test(text);
    for (const good of ['192.0.2.10', '2001:db8::10', '::', '::ffff:192.0.2.1'])
      expect(matches('address', good)).toBe(true);
    for (const bad of ['', 'ce1', '192.0.2.0/24', '192.0.2']) expect(matches('address', bad)).toBe(false);
    for (const good of ['0.0.0.0/0', '192.0.2.0/24', '::/0', '2001:db8::/32'])
      expect(matches('prefix', good)).toBe(true);
    for (const bad of ['192.0.2.0', '::', '192.0.2.0/', 'any']) expect(matches('prefix', bad)).toBe(false);
  });
});
