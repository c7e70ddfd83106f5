import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { emptyDocument, type TopologyDocument } from './document.ts';
import { type Failure, failureSchema } from './failure.ts';
import { changesOf, documentAt, IN_THE_END, inForce, momentCount, momentsOf } from './failure-times.ts';

const of = { type: 'location', location: 'amsterdam' };
const failure = (fields: object): Failure => v.parse(failureSchema, { id: 'f', of, ...fields });
const withFailures = (...all: readonly Failure[]): TopologyDocument => ({
  ...emptyDocument('Test'),
  failures: Object.fromEntries(all.map((each) => [each.id, each])),
});

describe('a failure without a time', () => {
  it('is there from the start and stays', () => {
    expect(changesOf(failure({}))).toEqual([0]);
    expect([0, 5, IN_THE_END].map((ms) => inForce(failure({}), ms))).toEqual([true, true, true]);
  });

  it('leaves the design as it is, at any time', () => {
    const document = withFailures(failure({}));
    expect(documentAt(document, 7)).toBe(document);
  });
});

describe('a failure with a time', () => {
  const timed = failure({ atMs: 1_000, untilMs: 4_000 });

  it('begins then, and is over then', () => {
    expect([0, 999, 1_000, 3_999, 4_000, IN_THE_END].map((ms) => inForce(timed, ms))).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('stands in the design of its time only, and there for good', () => {
    expect(documentAt(withFailures(timed), 500).failures).toEqual({});
    expect(documentAt(withFailures(timed), 2_000).failures).toEqual({ f: { id: 'f', of, silent: false } });
  });

  it('is refused when it ends before it begins', () => {
    expect(v.safeParse(failureSchema, { id: 'f', of, atMs: 5, untilMs: 5 }).success).toBe(false);
  });
});

describe('a flapping link', () => {
  const flap = failure({ effect: { type: 'flap', downMs: 2_000, upMs: 3_000, times: 2 }, atMs: 1_000 });

  it('goes down and comes up as often as it is told, and stays up', () => {
    expect(changesOf(flap)).toEqual([1_000, 3_000, 6_000, 8_000]);
    expect(inForce(flap, IN_THE_END)).toBe(false);
  });

  it('is down like any other while it is down', () => {
    expect(documentAt(withFailures(flap), 6_500).failures).toEqual({ f: { id: 'f', of, silent: false } });
  });
});

it('tells what begins and what is over, in order of time', () => {
  const document = withFailures(
    failure({ id: 'b', atMs: 500, untilMs: 900 }),
    failure({ id: 'a', untilMs: 500 }),
  );
  expect(momentsOf(document)).toEqual([
    { atMs: 0, begun: ['a'], over: [] },
    { atMs: 500, begun: ['b'], over: ['a'] },
    { atMs: 900, begun: [], over: ['b'] },
  ]);
});

it('changes exactly where it comes into force or goes out of it', () => {
  const time = fc.integer({ min: 0, max: 40 });
  const some = fc.record({
    at: time,
    lasts: fc.option(fc.integer({ min: 1, max: 40 })),
    flap: fc.option(
      fc.record({
        downMs: fc.integer({ min: 1, max: 6 }),
        upMs: fc.integer({ min: 1, max: 6 }),
        times: fc.integer({ min: 1, max: 4 }),
      }),
    ),
  });
  fc.assert(
    fc.property(some, ({ at, lasts, flap }) => {
      const one = failure({
        atMs: at,
        ...(lasts === null ? {} : { untilMs: at + lasts }),
        ...(flap ? { effect: { type: 'flap', ...flap } } : {}),
      });
      const found = Array.from({ length: 130 }, (_, ms) => ms).filter(
        (ms) => inForce(one, ms) !== (ms > 0 && inForce(one, ms - 1)),
      );
      expect(changesOf(one)).toEqual(found);
    }),
  );
});

it('gives a long story in parts of sixty moments, without leaving one out', () => {
  const flap = (atMs: number) => ({
    of: { type: 'node', node: 'ce1', part: 'all' },
    silent: false,
    atMs,
    effect: { type: 'flap', downMs: 1_000, upMs: 9_000, times: 20 },
  });
  const document = {
    failures: { a: { id: 'a', ...flap(0) }, b: { id: 'b', ...flap(5_000) } },
  } as unknown as TopologyDocument;
  const [one, two] = [momentsOf(document), momentsOf(document, 60)];
  expect([momentCount(document), one.length, two.length]).toEqual([80, 60, 20]);
  const times = [...one, ...two].map(({ atMs }) => atMs);
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
});
