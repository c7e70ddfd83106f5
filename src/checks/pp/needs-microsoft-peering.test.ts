import { describe, expect, it } from 'vitest';
import { r0With, removeNode } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppNeedsMicrosoftPeering } from './needs-microsoft-peering.ts';

describe('pp/needs-microsoft-peering', () => {
  it('speaks of private peering alone (S-32)', () => {
    expect(found(ppNeedsMicrosoftPeering, r0With(removeNode('ms-a')))).toMatchObject([
      { about: ['env-eu', 'circuit-a'] },
    ]);
  });
  it('is silent: Microsoft peering is there', () => {
    expect(found(ppNeedsMicrosoftPeering, r0With())).toEqual([]);
  });
  it('is silent: a design without a circuit does not ask for one', () => {
    expect(
      found(
        ppNeedsMicrosoftPeering,
        r0With(removeNode('ms-a'), removeNode('priv-a'), removeNode('gw-1'), removeNode('circuit-a')),
      ),
    ).toEqual([]);
  });
});
