import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import type { Network } from '#sim/network/network.ts';
import { r0 } from '#templates/r0.ts';
import type { Downs } from './downs.ts';
import { compiledWith, Foundation } from './foundation.ts';

const compiled = compiledWith({ ...r0(), failures: {} }, baseCatalogue, []);
const { network } = compiled;
const routers = network.routers.map(({ name }) => name);
const prefixes = [
  ...new Set(
    network.routers.flatMap(({ originate, stubs }) => [...originate, ...stubs].map((one) => one.prefix)),
  ),
];
const asnOf = (name: string) => network.routers.find((router) => router.name === name)?.asn;
const addressIn = (prefix: Prefix) => prefix.slice(0, prefix.indexOf('/')) as IpAddress;

/** All that one could ask of a state, answered by it alone. */
function toldAnew(of: Network) {
  const state = new Simulation({ journal: false }).restart(of);
  return everything(
    (router, about) => state.lookup(router, about),
    (router, about) => state.covering(router, about),
    (router, prefix) => state.bgp(router, prefix),
  );
}

function everything(
  lookup: (router: string, about: IpAddress) => unknown,
  covering: (router: string, about: IpAddress) => unknown,
  bgp: (router: string, prefix: Prefix) => unknown,
) {
  return routers.flatMap((router) =>
    prefixes.map((prefix) => [
      router,
      prefix,
      lookup(router, addressIn(prefix)),
      covering(router, addressIn(prefix)),
      bgp(router, prefix),
    ]),
  );
}

function toldBy(foundation: Foundation, downs: Downs) {
  const { answers } = foundation.without(downs);
  const { book } = answers;
  const ask = (kind: 'lookup' | 'covering' | 'bgp') => (router: string, about: string) =>
    book.valueOf(answers.to(book.question(kind, router, about)));
  return everything(ask('lookup'), ask('covering'), ask('bgp'));
}

/** The same network with these links down, and with end a of these sessions shut down. */
const switchedOff = (links: readonly string[], sessions: readonly string[]): Network => ({
  ...network,
  links: network.links.map((link) => (links.includes(link.name) ? { ...link, up: false } : link)),
  sessions: network.sessions.map((session) => {
    const [a, b] = session.ends;
    return sessions.includes(session.name) ? { ...session, ends: [{ ...a, shutdown: true }, b] } : session;
  }),
});

describe('a state in which some of a network is switched off', () => {
  const external = network.sessions
    .filter(({ over, ends }) => over.type === 'link' && asnOf(ends[0].router) !== asnOf(ends[1].router))
    .map(({ name }) => name);
  const links = network.links.filter(({ up }) => up).map(({ name }) => name);

  it('tells of everything what it would alone, whatever had been asked before', () => {
    const foundation = new Foundation(compiled);
    const { answers } = foundation.settled;
    // From now on it knows what is asked about: one address in Azure, from one router.
    answers.to(answers.book.question('lookup', 'ce1', '10.100.1.4'));
    for (const [off, shut] of [
      ...links.filter((_, at) => at % 6 === 0).map((link) => [[link], []]),
      ...external.filter((_, at) => at % 3 === 0).map((session) => [[], [session]]),
      [['wan-branch'], []],
      [['wan-branch', 'fw-e-ce1'], []],
      [['wan-branch'], external.slice(0, 2)],
    ] as const) {
      const downs = { links: new Set(off), ends: new Set(shut.map((session) => `${session}/0`)) };
      const title = [...off, ...shut].join();
      expect(toldBy(foundation, downs), title).toEqual(toldAnew(switchedOff(off, shut)));
    }
  });
});
