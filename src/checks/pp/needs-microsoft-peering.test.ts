import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import type { Intent } from '#model/intent.ts';
import { r0With, removeNode } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppNeedsMicrosoftPeering } from './needs-microsoft-peering.ts';

function withIntent(claim: Intent['claim']): TopologyDocument {
  const intent = { id: 'wish', flow: null, claim, after: 'none' };
  return { ...r0With(removeNode('ms-a')), intents: { wish: intent } } as unknown as TopologyDocument;
}

describe('pp/needs-microsoft-peering', () => {
  it('speaks of private peering alone (S-32)', () => {
    expect(found(ppNeedsMicrosoftPeering, r0With(removeNode('ms-a')))).toMatchObject([
      { about: ['env-eu', 'circuit-a'], message: expect.stringContaining('alone does not carry it') },
    ]);
  });
  it('is as worth knowing where nobody asks that users keep off the internet', () => {
    const asked = (claim: Intent['claim']) => found(ppNeedsMicrosoftPeering, withIntent(claim));
    for (const claim of [
      { type: 'private-to', extent: 'microsoft-edge' },
      { type: 'no-internet' },
      { type: 'through', node: 'circuit-a' },
      { type: 'through', circuit: 'circuit-a', part: 'primary' },
    ] as unknown as Intent['claim'][])
      expect(asked(claim), claim.type).not.toMatchObject([{ severity: 'info' }]);
    for (const claim of [
      { type: 'reaches' },
      { type: 'private-to', extent: 'customer-edge' },
      { type: 'through', node: 'fw-i' },
    ] as unknown as Intent['claim'][])
      expect(asked(claim), claim.type).toMatchObject([{ severity: 'info' }]);
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
