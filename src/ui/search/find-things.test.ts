import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import { findThings } from './find-things.ts';

const names = (text: string) => findThings(r0(), [], text).map(({ name }) => name);

describe('searching R0', () => {
  it('finds by name, the beginning of a name first', () => {
    expect(names('circuit a')[0]).toBe('Circuit A');
  });

  it('finds by kind', () => {
    expect(names('router')).toContain('CE1');
  });

  it('finds whose prefix holds an address (10.10.1.25 is a client in HQ)', () => {
    const found = findThings(r0(), [], '10.10.1.25');
    expect(found.map(({ name }) => name)).toContain('HQ users');
    expect(found.find(({ name }) => name === 'HQ users')?.about).toMatch(
      /^(10\.10\.1\.25 is in 10\.10\.|has )/,
    );
  });

  it('finds by AS number, with or without the letters', () => {
    expect(names('AS 64496')).toEqual(expect.arrayContaining(['CE1', 'CE2']));
    expect(names('64496')).toEqual(expect.arrayContaining(['CE1', 'CE2']));
    expect(names('AS 64509')).toEqual(['ISP']);
  });

  it('finds by what is wrong', () => {
    const [ce1] = Object.values(r0().nodes).filter(({ name }) => name === 'CE1');
    if (!ce1) throw new Error('R0 has no CE1');
    const problems = [{ title: 'The primary session is down.', about: [ce1.id] }];
    expect(findThings(r0(), problems, 'problem').map(({ name }) => name)).toEqual(['CE1']);
    expect(findThings(r0(), problems, 'session is down')[0]?.about).toBe('The primary session is down.');
  });

  it('finds nothing for what is nowhere', () => {
    expect(names('no such thing')).toEqual([]);
    expect(names('172.31.255.254')).toEqual([]);
  });
});
