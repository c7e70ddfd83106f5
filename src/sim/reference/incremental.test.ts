import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prefix } from '#model/addresses.ts';
import { applyEvents } from '#sim/control-plane/apply-events.ts';
import { converge } from '#sim/control-plane/converge.ts';
import { anOrigination, aPolicy } from '#sim/control-plane/network-builders.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import type { Network, NetworkEvent, SessionSpec } from '#sim/network/network.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import { arbitraryNetwork } from './arbitrary-network.ts';
import { judge } from './judge.ts';

/** What happens, with numbers for names. */
const happening = fc.record({
  kind: fc.constantFrom(
    'link-down',
    'link-up',
    'link-fail-silent',
    'link-restore',
    'router-down',
    'router-up',
    'session-down',
    'session-up',
    'withdraw',
    'originate',
    'prefer',
    'filter',
    'add-static',
    'remove-static',
  ),
  number: fc.nat(50),
  prefix: fc.constantFrom('10.9.0.0/16', '10.9.1.0/24', '198.51.100.0/24', '2001:db8:a::/48'),
  end: fc.constantFrom('a' as const, 'b' as const),
});
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

function eventOf(network: Network, { kind, number, prefix, end }: Happening): NetworkEvent[] {
  const among = <Part extends { readonly name: string }>(parts: readonly Part[]) =>
    parts[number % Math.max(1, parts.length)]?.name;
  const [link, router, session] = [among(network.links), among(network.routers), among(network.sessions)];
  const of = prefix as Prefix;
  switch (kind) {
    case 'link-down':
    case 'link-up':
    case 'link-fail-silent':
    case 'link-restore':
      return link === undefined ? [] : [{ type: kind, link }];
    case 'router-down':
    case 'router-up':
      return router === undefined ? [] : [{ type: kind, router }];
    case 'session-down':
    case 'session-up':
      return session === undefined ? [] : [{ type: kind, session }];
    case 'withdraw':
      return router === undefined ? [] : [{ type: kind, router, prefix: of }];
    case 'originate':
      return router === undefined ? [] : [{ type: kind, router, origination: anOrigination(of) }];
    case 'prefer':
    case 'filter': {
      const rule =
        kind === 'prefer'
          ? { set: { localPreference: 300 } }
          : { action: 'deny' as const, match: { prefixes: [{ prefix: of }] } };
      const importPolicy = aPolicy(`${kind} ${prefix}`, [rule], 'permit');
      return session === undefined ? [] : [{ type: 'set-session-end', session, end, set: { importPolicy } }];
    }
    case 'add-static':
      return router === undefined
        ? []
        : [{ type: kind, router, static: { prefix: of, via: null, distance: 1 } }];
    case 'remove-static':
      return router === undefined ? [] : [{ type: kind, router, prefix: of }];
  }
}

const steps = fc.array(fc.array(happening, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 });

const changedEnds = (
  network: Network,
  change: (end: SessionSpec['ends'][0], session: SessionSpec, at: 0 | 1) => SessionSpec['ends'][0],
): Network => ({
  ...network,
  sessions: network.sessions.map((session) => ({
    ...session,
    ends: [change(session.ends[0], session, 0), change(session.ends[1], session, 1)],
  })),
});

/** Everything the state answers, as text. `asleep`: sessions that are down for reasons of the past. */
function text(network: Network, state: RoutingState, asleep: ReadonlySet<string> = new Set()): string {
  const sessions = state.sessions.map((session) =>
    asleep.has(session.name) ? { name: session.name, state: session.state } : session,
  );
  const nodes = [...network.routers, ...network.hosts].map(({ name }) => [
    name,
    state.bgpPrefixes(name).map((prefix) => [state.bgp(name, prefix), state.changesToWin(name, prefix)]),
    state.fib(name),
  ]);
  return JSON.stringify({ sessions, nodes, oscillation: state.oscillation });
}

/** A network that can settle in several ways may rightly remember how it came there; then each way must be right. */
function expectEqual(network: Network, incremental: RoutingState, fresh: RoutingState): void {
  if (text(network, incremental) === text(network, fresh)) return;
  const verdicts = [incremental, fresh].map((state) => judge(network, state));
  for (const { agreement, difference } of verdicts) expect(agreement, difference).not.toBe('none');
  if (verdicts.every(({ agreement }) => agreement === 'same'))
    expect(text(network, incremental)).toBe(text(network, fresh));
}

describe('a simulation that is carried on through events', () => {
  it('answers, byte for byte, as one that starts from the network as it is then', () => {
    fc.assert(
      fc.property(arbitraryNetwork, steps, (given, all) => {
        // What prefix limits have shut down stays down, which a new start cannot know: see the next test.
        let network = changedEnds(given, (end) => ({ ...end, maximumPrefixes: null }));
        const simulation = new Simulation();
        simulation.advance(network);
        for (const events of all) {
          network = applyEvents(
            network,
            events.flatMap((event) => eventOf(network, event)),
          );
          expectEqual(network, simulation.advance(network), converge(network));
        }
      }),
      { numRuns: 300 },
    );
  }, 180_000);

  it('leaves down what a prefix limit has shut down, and is otherwise as if it had been shut by hand', () => {
    fc.assert(
      fc.property(arbitraryNetwork, steps, (given, all) => {
        let network = changedEnds(given, (end, _, at) => ({
          ...end,
          maximumPrefixes: at === 0 ? { limit: 2, action: 'shutdown' } : null,
        }));
        const simulation = new Simulation();
        let state = simulation.advance(network);
        const tripped = new Set<string>();
        const note = () => {
          for (const { name, because } of state.sessions)
            if (because?.includes('announced more than')) tripped.add(name);
        };
        note();
        for (const events of all) {
          // Shutting a session by hand and opening it again is the way to clear it, so nobody does.
          const calm = events.filter(({ kind }) => kind !== 'session-down' && kind !== 'session-up');
          network = applyEvents(
            network,
            calm.flatMap((event) => eventOf(network, event)),
          );
          state = simulation.advance(network);
          note();
          for (const { name, state: is } of state.sessions)
            if (tripped.has(name)) expect(is, name).toBe('down');
        }
        const shut = changedEnds(network, (end, { name }, at) =>
          at === 0 && tripped.has(name) ? { ...end, shutdown: true } : end,
        );
        const fresh = converge(shut);
        if (text(network, state, tripped) === text(network, fresh, tripped)) return;
        const verdict = judge(shut, fresh);
        expect(verdict.agreement, verdict.difference).not.toBe('none');
        if (verdict.agreement === 'same' && state.oscillation.length === 0)
          expect(judge(network, state).agreement).not.toBe('none');
      }),
      { numRuns: 150 },
    );
  }, 180_000);
});
