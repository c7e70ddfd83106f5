import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labNetwork } from '#sim/lab/lab-network.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import { arbitraryNetwork } from '#sim/reference/arbitrary-network.ts';
import { judge } from '#sim/reference/judge.ts';
import { applyEvents } from './apply-events.ts';
import { converge } from './converge.ts';
import { aTriangle, liked } from './network-builders.ts';
import { Simulation } from './simulation.ts';

const PREFIX = '203.0.113.0/24';
/** Two routers around an origin. */
const pair = (likes: { readonly a: boolean; readonly b: boolean }) =>
  aTriangle([PREFIX], {
    a: { importPolicy: likes.a ? liked : null },
    b: { importPolicy: likes.b ? liked : null },
  });

const outcomesOf = (state: RoutingState) => state.otherOutcomes?.() ?? [];

describe('other outcomes', () => {
  it('there is one where each of two routers prefers what the other says (DISAGREE)', () => {
    const [only, ...others] = outcomesOf(converge(pair({ a: true, b: true })));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ prefixes: [PREFIX], routers: ['a', 'b'] });
    expect(['oa', 'ob']).toContain(only?.session);
  });

  it.each([
    { a: true, b: false },
    { a: false, b: true },
    { a: false, b: false },
  ])('there is none where %o', (likes) => {
    expect(outcomesOf(converge(pair(likes)))).toEqual([]);
  });

  it('that are told are true: the session is lost, comes back, and the reference finds the network at rest', () => {
    fc.assert(
      fc.property(arbitraryNetwork, (network) => {
        const state = converge(network);
        for (const { session, prefixes, routers } of outcomesOf(state)) {
          const simulation = new Simulation();
          simulation.advance(network);
          const lost = applyEvents(network, [{ type: 'session-down', session }]);
          simulation.advance(lost);
          const later = simulation.advance(applyEvents(lost, [{ type: 'session-up', session }]));
          for (const prefix of prefixes)
            expect(routers.some((router) => differs(state, later, router, prefix))).toBe(true);
          expect(judge(network, later).agreement).not.toBe('none');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('there is none in the networks that routing daemons were asked about', () => {
    const labs = join(import.meta.dirname, '..', 'lab', 'fixtures', 'labs');
    const withOthers = readdirSync(labs).filter((file) => {
      const lab = JSON.parse(readFileSync(join(labs, file), 'utf8'));
      return outcomesOf(converge(labNetwork(lab))).length > 0;
    });
    expect(withOthers).toEqual([]);
  });
});

function differs(
  a: RoutingState,
  b: RoutingState,
  router: string,
  prefix: Parameters<RoutingState['bgp']>[1],
): boolean {
  const best = (state: RoutingState) => JSON.stringify(state.bgp(router, prefix)?.best ?? null);
  return best(a) !== best(b);
}
