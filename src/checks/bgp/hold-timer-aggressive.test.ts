import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { bgpHoldTimerAggressive } from './hold-timer-aggressive.ts';

const timers = (holdSeconds: number, keepaliveSeconds: number) =>
  r0With(
    node('peering', 'ms-a', {
      sessions: [
        session4('192.0.2.0/30', 300, { holdSeconds, keepaliveSeconds }),
        session4('192.0.2.4/30', 300),
      ],
    }),
  );

describe('bgp/hold-timer-aggressive', () => {
  it('warns of 9 seconds', () => {
    expect(found(bgpHoldTimerAggressive, timers(9, 3))).toMatchObject([
      {
        about: ['ms-a'],
        severity: 'warning',
        fix: {
          commands: [{ args: { fields: { sessions: [{ keepaliveSeconds: 60, holdSeconds: 180 }, {}] } } }],
        },
      },
    ]);
  });
  it('refuses 2 seconds, as BGP does', () => {
    expect(found(bgpHoldTimerAggressive, timers(2, 1))).toMatchObject([{ severity: 'error' }]);
  });
  it('10 and 3 are the least that is documented (W-04)', () => {
    expect(found(bgpHoldTimerAggressive, timers(10, 3))).toEqual([]);
  });
});
