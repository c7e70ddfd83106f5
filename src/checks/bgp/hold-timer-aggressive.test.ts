import { describe, expect, it } from 'vitest';
import { sessionsOfA } from '#sim/scenarios/additions.ts';
import { r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { bgpHoldTimerAggressive } from './hold-timer-aggressive.ts';

const timers = (holdSeconds: number, keepaliveSeconds: number) =>
  r0With(sessionsOfA({ holdSeconds, keepaliveSeconds }));

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
  it('is silent: 10 and 3 are the least that is documented (W-04)', () => {
    expect(found(bgpHoldTimerAggressive, timers(10, 3))).toEqual([]);
  });
});
