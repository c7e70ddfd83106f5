import { describe, expect, it } from 'vitest';
import { flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppInternetStillOpen } from './internet-still-open.ts';

const users = (privacy: string) => flow('hq-lan', { by: 'node', node: 'env-eu' }, { privacy });

describe('pp/internet-still-open', () => {
  it('mentions it', () => {
    expect(found(ppInternetStillOpen, r0With(users('any')))).toMatchObject([
      { about: ['env-eu'], severity: 'info' },
    ]);
  });
  it('warns where nothing must cross the internet', () => {
    expect(found(ppInternetStillOpen, r0With(users('no-internet')))).toMatchObject([{ severity: 'warning' }]);
  });
  it('is silent: an access policy decides', () => {
    expect(
      found(
        ppInternetStillOpen,
        r0With(users('any'), node('service', 'env-eu', { environment: { conditionalAccess: true } })),
      ),
    ).toEqual([]);
  });
});
