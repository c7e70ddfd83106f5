import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, decisionSteps } from './decide.ts';
import { aField, options, type Row } from './field-builder.ts';

/** From the step that looks first to the one that looks last: a better value at each, and a worse one at all behind it. */
const better: readonly [step: string, good: Row, bad: Row][] = [
  ['valid-next-hop', { valid: true }, { valid: false }],
  ['weight', { weight: 10 }, { weight: 0 }],
  ['local-preference', { localPreference: 200 }, { localPreference: 100 }],
  ['locally-originated', { local: true }, { local: false }],
  ['shortest-as-path', { asPathLength: 1 }, { asPathLength: 2 }],
  ['lowest-origin', { origin: 0 }, { origin: 2 }],
  ['lowest-med', { med: 1 }, { med: 2 }],
  ['ebgp-over-ibgp', { external: true }, { external: false }],
  ['lowest-igp-metric', { igpMetric: 1 }, { igpMetric: 2 }],
  ['lowest-router-id', { routerId: 1 }, { routerId: 2 }],
  ['shortest-cluster-list', { clusterListLength: 0 }, { clusterListLength: 1 }],
  ['lowest-peer-address', { peerAddress: 1 }, { peerAddress: 2 }],
];

describe('the decision process', () => {
  for (const [place, [step]] of better.entries()) {
    it(`lets ${step} outweigh every step behind it`, () => {
      const one = Object.assign(
        {},
        ...better.slice(place).map(([, good, bad], i) => (i === 0 ? good : bad)),
      ) as Row;
      const other = Object.assign(
        {},
        ...better.slice(place).map(([, good, bad], i) => (i === 0 ? bad : good)),
      ) as Row;
      expect(decide(aField(one, other), options())).toBe(0);
      expect(decide(aField(other, one), options())).toBe(1);
    });
  }

  it('has its steps in the order of RFC 4271 and the daemons', () => {
    const ids = decisionSteps.map(({ id }) => id);
    expect(ids.filter((id) => id !== 'oldest')).toEqual(better.map(([step]) => step));
    expect(ids.indexOf('oldest')).toBe(ids.indexOf('lowest-router-id') - 1);
  });

  it('finds nothing where no next hop can be reached, even for a single route', () => {
    expect(decide(aField({ valid: false }), options())).toBe(-1);
  });

  it('chooses the same route whatever the order of arrival', () => {
    const row = fc.record({
      localPreference: fc.constantFrom(100, 200),
      asPathLength: fc.constantFrom(1, 2),
      neighbourAs: fc.constantFrom(1, 2, 3),
      med: fc.constantFrom(-1, 0, 10),
      external: fc.boolean(),
      igpMetric: fc.constantFrom(0, 10),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat(100)),
        (rows, keys) => {
          const named = rows.map((one, i) => ({ ...one, peerAddress: i }));
          const mixed = named
            .map((one) => ({ one, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          expect(mixed[decide(aField(...mixed), options())]).toEqual(
            named[decide(aField(...named), options())],
          );
        },
      ),
    );
  });

  it('without deterministic MED compares the newest with the next, so that history decides', () => {
    // A and B of AS 1, C of AS 2. B beats A by MED, C beats B and A beats C by router id: a ring.
    const a = { neighbourAs: 1, med: 20, routerId: 1 };
    const b = { neighbourAs: 1, med: 10, routerId: 3 };
    const c = { neighbourAs: 2, med: 0, routerId: 2 };
    const best = (...rows: Row[]) => {
      const stamped = rows.map((one, i) => ({ ...one, order: i }));
      return rows[decide(aField(...stamped), options({ deterministicMed: false }))];
    };
    expect(best(a, b, c)).toBe(a);
    expect(best(b, c, a)).toBe(b);
    expect(decide(aField(a, b, c), options())).toBe(2);
  });
});
