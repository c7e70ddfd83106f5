import { describe, expect, it } from 'vitest';
import { addLink, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppDirectLinkToAzure } from './direct-link-to-azure.ts';

describe('pp/direct-link-to-azure', () => {
  it('speaks of a line between the two (S-48)', () => {
    expect(found(ppDirectLinkToAzure, r0With(addLink('line', 'note', 'vnet-1', 'env-eu')))).toMatchObject([
      {
        about: ['line', 'vnet-1', 'env-eu'],
        fix: { commands: [{ command: 'element/remove', args: { ids: ['line'] } }] },
      },
    ]);
  });
  it('is silent: a delegated subnet is no line', () => {
    expect(
      found(
        ppDirectLinkToAzure,
        r0With(node('service', 'env-eu', { environment: { delegatedVnets: ['vnet-1'] } })),
      ),
    ).toEqual([]);
  });
});
