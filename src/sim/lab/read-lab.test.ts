import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLab } from './read-lab.ts';

const folder = new URL('fixtures/labs/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const aLab = () => JSON.parse(textOf('e02-primary-backup.json'));
const faultsOf = (value: unknown) => {
  const read = readLab(typeof value === 'string' ? value : JSON.stringify(value));
  return read.ok ? [] : read.error;
};

describe('a lab file', () => {
  it.each(names)('is read: %s', (name) => {
    expect(faultsOf(textOf(name))).toEqual([]);
  });

  it('says where it is wrong', () => {
    expect(faultsOf('{')[0]).toContain('not JSON');
    expect(faultsOf({ ...aLab(), format: 'other/1' })).toEqual([
      'format: A lab says "format": "oracle-lab/1".',
    ]);
    expect(faultsOf({ ...aLab(), routres: [] }).join()).toContain('routres');
    const dangling = aLab();
    dangling.sessions[0].a.router = 'r9';
    expect(faultsOf(dangling)).toEqual(['sessions.0.a.router: There is no router r9.']);
    const policy = aLab();
    policy.sessions[0].b.import = 'NONE';
    expect(faultsOf(policy)).toEqual(['sessions.0.b.import: There is no policy NONE.']);
    const prefix = aLab();
    prefix.routers[0].originate[0].prefix = '10.1.0.1/16';
    expect(faultsOf(prefix)[0]).toMatch(/^routers\.0\.originate\.0\.prefix: /);
  });
});
