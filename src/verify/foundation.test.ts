import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import type { Network } from '#sim/network/network.ts';
import { r0 } from '#templates/r0.ts';
import { compiledWith, Foundation } from './foundation.ts';

const compiled = compiledWith({ ...r0(), failures: {} }, baseCatalogue, []);
const { network } = compiled;
const routers = network.routers.map(({ name }) => name);
const prefixes = [
  ...new Set(
    network.routers.flatMap(({ originate, stubs }) => [...originate, ...stubs].map((one) => one.prefix)),
  ),
];
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

function toldBy(foundation: Foundation, downs: ReadonlySet<string>) {
  const { answers } = foundation.without(downs);
  const { book } = answers;
  const ask = (kind: 'lookup' | 'covering' | 'bgp') => (router: string, about: string) =>
    book.valueOf(answers.to(book.question(kind, router, about)));
  return everything(ask('lookup'), ask('covering'), ask('bgp'));
}

describe('a state in which some links are down', () => {
  const ofBranch = ['wan-branch'];
  const links = network.links.filter(({ up }) => up).map(({ name }) => name);

  it('tells of everything what it would alone, whatever had been asked before', () => {
    const foundation = new Foundation(compiled);
    const { answers } = foundation.settled;
    // From now on it knows what is asked about: one address in Azure, from one router.
    answers.to(answers.book.question('lookup', 'ce1', '10.100.1.4'));
    for (const downs of [
      ...links.filter((_, at) => at % 6 === 0).map((link) => [link]),
      ofBranch,
      ['wan-branch', 'fw-e-ce1'],
    ]) {
      const off = new Set(downs);
      const failed = network.links.map((link) => (off.has(link.name) ? { ...link, up: false } : link));
      expect(toldBy(foundation, off), downs.join()).toEqual(toldAnew({ ...network, links: failed }));
    }
  });
});
