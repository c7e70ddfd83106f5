import { describe, expect, it } from 'vitest';
import { circuitB, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { directDot1qCtagNotUnique } from './dot1q-ctag-not-unique.ts';

const direct = (circuit: string, encapsulation: string) =>
  node('circuit', circuit, {
    connectivity: 'direct',
    directPort: { name: 'Pair 1', gbps: 10, encapsulation },
  });
const sameTag = node('peering', 'ms-b', {
  sessions: [session4('192.0.2.8/30', 300), session4('192.0.2.12/30', 300)],
});

describe('direct/dot1q-ctag-not-unique', () => {
  it('speaks of 300 on two circuits of one pair', () => {
    expect(
      found(
        directDot1qCtagNotUnique,
        r0With(circuitB, sameTag, direct('circuit-a', 'Dot1Q'), direct('circuit-b', 'Dot1Q')),
      ),
    ).toMatchObject([{ about: ['ms-a', 'ms-b'] }]);
  });
  it('is silent: QinQ tells the circuits apart', () => {
    expect(
      found(
        directDot1qCtagNotUnique,
        r0With(circuitB, sameTag, direct('circuit-a', 'QinQ'), direct('circuit-b', 'QinQ')),
      ),
    ).toEqual([]);
  });
});
