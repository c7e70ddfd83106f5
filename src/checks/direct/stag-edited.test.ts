import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { directStagEdited } from './stag-edited.ts';

const port = (sTag: number | null) =>
  r0With(
    node('circuit', 'circuit-a', { connectivity: 'direct', directPort: { name: 'Pair 1', gbps: 10, sTag } }),
  );

describe('direct/stag-edited', () => {
  it('speaks of a chosen one', () => {
    expect(found(directStagEdited, port(7))).toMatchObject([
      { about: ['circuit-a'], fix: { commands: [{ args: { fields: { directPort: { sTag: null } } } }] } },
    ]);
  });
  it('is silent: Azure assigns it', () => {
    expect(found(directStagEdited, port(null))).toEqual([]);
  });
});
