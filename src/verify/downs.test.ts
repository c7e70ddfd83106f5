import { expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { r0 } from '#templates/r0.ts';
import { downsAmong, downsBetween, switchesOf, withDowns } from './downs.ts';
import { failables } from './failable.ts';
import { compiledWith } from './foundation.ts';
import { failureOf } from './scenarios.ts';

const whole = { ...r0(), failures: {} };
const { network } = compiledWith(whole, baseCatalogue, []);
const failedBy = (key: string) => {
  const failable = failables(whole, baseCatalogue).find((one) => one.key === key);
  if (!failable) throw new Error(`R0 has no ${key}.`);
  return compiledWith(whole, baseCatalogue, [failureOf(failable)]).network;
};
const between = (after: typeof network) =>
  downsBetween(network, after, (name) => network.links.find((link) => link.name === name));

it('a cable that fails takes its link down, and a peering that fails shuts its session at an end', () => {
  expect(between(failedBy('fw-e-ce1'))).toEqual({ links: new Set(['fw-e-ce1']), ends: new Set() });
  const { links, ends } = between(failedBy('ms-a.primary')) ?? {};
  expect(links).toEqual(new Set());
  expect([...(ends ?? [])]).toEqual([expect.stringContaining('ms-a.primary')]);
});

it('the network with them switched off is the one that compiles with the failure', () => {
  for (const key of ['fw-e-ce1', 'ms-a.primary', 'priv-a.secondary']) {
    const after = failedBy(key);
    const downs = between(after);
    expect(downs && withDowns(network, downs), key).toEqual(after);
  }
});

it('is nothing where a network differs in more than that, or where something comes back', () => {
  expect(between(failedBy('circuit-a'))).toBeNull();
  const peering = failedBy('ms-a.primary');
  expect(
    downsBetween(peering, network, (name) => peering.links.find((link) => link.name === name)),
  ).toBeNull();
  const slower = network.links.map((link) => ({ ...link, delayMs: link.delayMs + 1 }));
  expect(between({ ...network, links: slower })).toBeNull();
});

it('a session over a link that is down need not be shut, nor a link be taken down that is', () => {
  const session = 'ms-a.primary.v4/0';
  const [wire = ''] = network.sessions.flatMap(({ name, over }) =>
    name === 'ms-a.primary.v4' && over.type === 'link' ? [over.link] : [],
  );
  const among = (...links: readonly string[]) =>
    downsAmong(switchesOf(network), { links: new Set(links), ends: new Set([session]) });
  expect(among('fw-e-ce1', 'no such link')).toEqual({
    links: new Set(['fw-e-ce1']),
    ends: new Set([session]),
  });
  expect(among(wire)).toEqual({ links: new Set([wire]), ends: new Set() });
});
