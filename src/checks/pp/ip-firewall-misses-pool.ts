import { t } from '#base/t.ts';
import { covers, familyOf } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { poolsOut } from '../pools.ts';
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
      const pools = users.flatMap((flow) => poolsOut(facts, flow));
      const missing = [
        ...new Map(
          pools
            .filter(({ rule }) => !allowed.some((prefix) => covers(prefix, rule.pool)))
            .map((pool) => [pool.rule.pool, pool]),
        ).values(),
      ];
      // Public addresses that leave as they are.
      const plain = new Map(
        users.flatMap((flow) =>
          flow.delivered
            ? flow.seenFrom
                .filter(
                  (source) =>
                    facts.isPublic(source) &&
                    !allowed.some((prefix) => covers(prefix, source)) &&
                    !pools.some(({ rule }) => covers(rule.pool, source)),
                )
                .map((source) => [source, flow.from] as const)
            : [],
        ),
      );
      const seen = [...plain].map(([source, from]): Found => {
        const prefix = `${source}/${familyOf(source) === 4 ? 32 : 128}`;
        return {
          message: t`Users of ${service.name} who come from ${source} (${from.name}) are blocked by its IP firewall.`,
          advice: t`Add it.`,
          about: [service.id, from.id],
          fix: nodeFix(t`Add ${prefix}`, service.id, {
            environment: { ...service.environment, ipFirewall: [...allowed, prefix] },
          }),
        };
      });
      const leaving = missing.map(
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
      return [...seen, ...leaving];
    }),
};
