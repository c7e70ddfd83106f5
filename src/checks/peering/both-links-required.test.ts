import { describe, expect, it } from 'vitest';
import { sessionsOfA } from '#sim/scenarios/additions.ts';
import { r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { peeringBothLinksRequired } from './both-links-required.ts';

const sessions = (second: Record<string, unknown>) => r0With(sessionsOfA({}, second));

describe('peering/both-links-required', () => {
  it('speaks of a session that is switched off', () => {
    expect(found(peeringBothLinksRequired, sessions({ enabled: false }))).toMatchObject([
      { about: ['ms-a'] },
    ]);
  });
  it('speaks of a session without addresses', () => {
    expect(found(peeringBothLinksRequired, sessions({ ipv4: null }))).toMatchObject([{ severity: 'error' }]);
  });
  it('is silent: two sessions are the rule', () => {
    expect(found(peeringBothLinksRequired, r0With())).toEqual([]);
  });
});
