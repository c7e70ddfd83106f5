import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { environments, usersOf } from '../power-platform.ts';

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
      const pools = users.flatMap(({ from, noInternet }) =>
        facts
          .poolsFor(from.id)
          .filter(({ rule }) => rule.egress !== 'inside' && !(noInternet && rule.egress === 'internet')),
      );
      const missing = [
        ...new Map(
          pools
            .filter(({ rule }) => !allowed.some((prefix) => covers(prefix, rule.pool)))
            .map((pool) => [pool.rule.pool, pool]),
        ).values(),
      ];
      return missing.map(
        ({ device, rule }): Found => ({
          message: t`Users of ${service.name} who leave by ${rule.pool} (${device.name}) are blocked by its IP firewall.`,
          advice: t`Add it, or mark the flow as one that must not cross the internet if that is what you want.`,
          about: [service.id, device.id],
          derived: true,
          fix: nodeFix(t`Add ${rule.pool}`, service.id, {
            environment: { ...service.environment, ipFirewall: [...allowed, rule.pool] },
          }),
        }),
      );
    }),
};
