import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { covers, familyOf } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { gathered } from '../gathered.ts';
import { poolsOut } from '../pools.ts';
import { environments, usersOf } from '../power-platform.ts';
import { sayFew } from '../words.ts';

export const ppIpFirewallMissesPool: Check = {
  id: 'pp/ip-firewall-misses-pool',
  severity: 'error',
  title: t`A pool that the IP firewall does not list`,
  facts: ['ER-373'],
  run: (facts) =>
    environments(facts.flows).flatMap((service): readonly Found[] => {
      const allowed = service.environment?.ipFirewall;
      if (!allowed) return [];
      const users = usersOf(facts.flows, service).filter(({ from }) => from.kind === 'host');
      const pools = users.flatMap((flow) => poolsOut(facts, flow));
      const missing = pools.filter(({ rule }) => !allowed.some((prefix) => covers(prefix, rule.pool)));
      const adding = (prefixes: readonly string[]) =>
        nodeFix(t`Add ${sayFew(prefixes)}`, service.id, {
          environment: { ...service.environment, ipFirewall: [...allowed, ...prefixes] },
        });
      // Public addresses that leave as they are.
      const plain = users.flatMap((flow) =>
        // Also those that it turns away already: they do not arrive, and end at its door.
        flow.report.forward.hops
          .filter(({ end, place }) => end !== null && place.node === service.id)
          .map(({ source }) => ({ source, from: flow.from }))
          .filter(
            ({ source }) =>
              facts.isPublic(source) &&
              !allowed.some((prefix) => covers(prefix, source)) &&
              !pools.some(({ rule }) => covers(rule.pool, source)),
          ),
      );
      const seen = gathered(plain, ({ from }) => from.id).map((same): Found => {
        const [{ from }] = same;
        const sources = [...new Set(same.map(({ source }) => source))];
        return {
          message: t`Users of ${service.name} who come from ${sayFew(sources)} (${from.name}) are blocked by its IP firewall.`,
          advice: t`Add ${plural(sources.length, { one: 'it', other: 'them' })}.`,
          about: [service.id, from.id],
          fix: adding(sources.map((source) => `${source}/${familyOf(source) === 4 ? 32 : 128}`)),
        };
      });
      const leaving = gathered(missing, ({ device }) => device.id).map((same): Found => {
        const [{ device }] = same;
        const prefixes = [...new Set(same.map(({ rule }) => rule.pool))];
        return {
          message: t`Users of ${service.name} who leave by ${sayFew(prefixes)} (${device.name}) are blocked by its IP firewall.`,
          advice: t`Add ${plural(prefixes.length, { one: 'it', other: 'them' })}, or mark the flow as one that must not cross the internet if that is what you want.`,
          about: [service.id, device.id],
          derived: true,
          fix: adding(prefixes),
        };
      });
      return [...seen, ...leaving];
    }),
};
