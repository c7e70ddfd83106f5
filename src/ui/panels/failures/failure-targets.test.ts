import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { r0 } from '#templates/r0.ts';
import { failableGroups, failureOf, sameTarget, targetName, targetsOfNode } from './failure-targets.ts';

const document = r0();
const place = (id: string) => (id === 'amsterdam' ? 'Amsterdam' : id);
const group = (title: string) =>
  failableGroups(document, place)
    .find((one) => one.title === title)
    ?.things.map(({ name }) => name);

describe('what can fail in R0', () => {
  it('has the circuit, both of its links, and the place where it lands (F1, F3)', () => {
    expect(group('Circuits')).toEqual(['Circuit A', 'Circuit A, primary link', 'Circuit A, secondary link']);
    expect(group('Peering locations')).toEqual(['Amsterdam']);
  });

  it('has the provider and the routers (F2, F4)', () => {
    expect(group('Providers')).toEqual(['P1']);
    expect(group('Devices')).toEqual(expect.arrayContaining(['CE1', 'CE2', 'FW-E', 'FW-I']));
  });

  it('has each session of a peering', () =>
    expect(group('Peerings')).toContain('Microsoft peering A, primary session'));

  it('has no empty group', () => {
    expect(group('Physical groups')).toBeUndefined();
    expect(failableGroups(document, place).every(({ things }) => things.length > 0)).toBe(true);
  });
});

describe('a failure that is switched on', () => {
  const primary = { type: 'node', node: 'circuit-a', part: 'primary' } as never;
  const failed = {
    ...document,
    failures: { f: { id: 'f', of: primary, silent: true } },
  } as unknown as TopologyDocument;

  it('is found by its target, part and all', () => {
    expect(failureOf(failed, primary)?.silent).toBe(true);
    expect(failureOf(failed, { type: 'node', node: 'circuit-a', part: 'all' } as never)).toBeUndefined();
  });

  it('is called by the names of the user', () => {
    expect(targetName(failed, primary, place)).toBe('Circuit A, primary link');
    expect(targetName(failed, { type: 'location', location: 'amsterdam' }, place)).toBe(
      'Peering location Amsterdam',
    );
    expect(targetName(failed, { type: 'zone', zone: 'hq' } as never, place)).toBe('HQ Amsterdam');
  });

  it('is not another kind of thing with the same text', () =>
    expect(sameTarget({ type: 'location', location: 'x' }, { type: 'physical-group', group: 'x' })).toBe(
      false,
    ));
});

it('offers a router as a whole only', () => {
  const router = document.nodes['ce1' as never];
  expect(router && targetsOfNode(router).map(({ name }) => name)).toEqual(['CE1']);
});
