import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../document.ts';
import { readDocument } from '../format/read-document.ts';
import { type Migration, migrate } from './migrate.ts';
import { migrations } from './registry.ts';

const renames: Migration = {
  from: 1,
  migrate: ({ title, ...rest }) => ({ ...rest, name: title }),
};
const adds: Migration = {
  from: 2,
  migrate: (document) => ({ ...document, notes: `was ${document.version}` }),
};

describe('bringing an old design up to date', () => {
  it('takes every step in order, each on what the one before it left', () => {
    const old = { format: 'handoff', version: 1, title: 'Old' };
    const steps = { from: 1, to: 3, migrations: [adds, renames] };
    expect(migrate(old, steps)).toEqual({ format: 'handoff', version: 3, name: 'Old', notes: 'was 2' });
    expect(old).toEqual({ format: 'handoff', version: 1, title: 'Old' });
  });

  it('takes only the steps that are needed', () => {
    expect(migrate({ version: 2, name: 'Old' }, { from: 2, to: 3, migrations: [renames, adds] })).toEqual({
      version: 3,
      name: 'Old',
      notes: 'was 2',
    });
    const current = { version: 3 };
    expect(migrate(current, { from: 3, to: 3, migrations: [renames, adds] })).toBe(current);
  });

  it('stops when we forgot a step', () => {
    expect(() => migrate({}, { from: 1, to: 3, migrations: [renames] })).toThrow(
      'no migration leads from version 2',
    );
  });
});

describe('the migrations we have', () => {
  it('lead from every released version to the newest', () => {
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: VERSION - 1 }, (_, i) => i + 1));
  });

  const golden = new URL('golden/', import.meta.url);
  it.each(readdirSync(golden))('open %s, which is kept as it was saved', (file) => {
    const text = readFileSync(new URL(file, golden), 'utf8');
    const raw = JSON.parse(text);
    const result = readDocument(text);
    // Fields that came later have their usual value; all that was there is still there.
    if (raw.version === VERSION) expect(result).toMatchObject({ ok: true, value: raw });
    else expect(result).toMatchObject({ ok: true, value: { version: VERSION, name: expect.anything() } });
  });

  it('have a design of every version to prove it', () => {
    const versions = readdirSync(golden).map(
      (file) => JSON.parse(readFileSync(new URL(file, golden), 'utf8')).version,
    );
    for (let version = 1; version <= VERSION; version += 1) expect(versions).toContain(version);
  });
});
