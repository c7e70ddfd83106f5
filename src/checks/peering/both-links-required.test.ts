import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { peeringBothLinksRequired } from './both-links-required.ts';

const sessions = (second: Record<string, unknown>) =>
  r0With(
    node('peering', 'ms-a', {
      sessions: [session4('192.0.2.0/30', 300), session4('192.0.2.4/30', 300, second)],
    }),
  );

describe('peering/both-links-required', () => {
  it('speaks of a session that is switched off', () => {
    expect(found(peeringBothLinksRequired, sessions({ enabled: false }))).toMatchObject([
      { about: ['ms-a'] },
    ]);
  });
  it('speaks of a session without addresses', () => {
    expect(found(peeringBothLinksRequired, sessions({ ipv4: null }))).toMatchObject([{ severity: 'error' }]);
  });
  it('two sessions are the rule', () => {
    expect(found(peeringBothLinksRequired, r0With())).toEqual([]);
  });
});
