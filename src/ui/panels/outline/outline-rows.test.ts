import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import { outlineRows, unfolded } from './outline-rows.ts';

describe('the outline of R0', () => {
  const document = r0();
  const rows = outlineRows(document, null, []);
  const named = (name: string) => {
    const row = rows.find((one) => one.name === name);
    if (!row) throw new Error(`There is no ${name}`);
    return row;
  };

  it('has a row for every zone, thing and link', () => {
    const all = [document.zones, document.nodes, document.links].flatMap((parts) => Object.keys(parts));
    expect(rows.map(({ id }) => id as string).sort()).toEqual(all.sort());
  });

  it('puts a thing one level under its zone, and a link one level under its first end', () => {
    for (const row of rows) {
      const parent = rows.find(({ id }) => id === row.parent);
      expect(row.level).toBe(parent ? parent.level + 1 : 1);
    }
    const hq = rows.find(({ id }) => id === named('CE1').parent);
    expect(hq?.type).toBe('zone');
  });

  it('shows the kind in words and the addresses', () => {
    expect(named('CE1').kind).toBe('router');
    expect(named('HQ users').address).toContain('10.10.');
  });

  it('counts the rows of each parent', () => {
    for (const row of rows.filter(({ place }) => place === 1)) {
      const siblings = rows.filter(({ parent }) => parent === row.parent);
      expect(siblings.map(({ place }) => place)).toEqual(siblings.map((_, index) => index + 1));
      expect(new Set(siblings.map(({ of }) => of))).toEqual(new Set([siblings.length]));
    }
  });

  it('says that a thing has failed, and what is wrong with it', () => {
    const id = named('CE1').id;
    const failing = {
      ...document,
      failures: {
        f: { id: 'f' as never, of: { type: 'node', node: id as never, part: 'all' }, silent: false },
      },
    } as const;
    const problems = [{ title: 'CE1 speaks to nobody.', about: [id] }];
    const row = outlineRows(failing as never, null, problems).find((one) => one.id === id);
    expect(row?.state).toBe('failed');
    expect(row?.problems).toEqual(['CE1 speaks to nobody.']);
  });

  it('hides all below what is folded', () => {
    const zone = named('CE1').parent ?? '';
    const left = unfolded(rows, new Set([zone]));
    expect(left.some(({ id }) => id === zone)).toBe(true);
    expect(left.some(({ name }) => name === 'CE1')).toBe(false);
    const below = left.filter((row) => row.parent !== null && !left.some(({ id }) => id === row.parent));
    expect(below).toEqual([]);
  });
});
