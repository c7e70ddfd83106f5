import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { usesGatewayOf } from '../carriers.ts';
import type { Check, Found } from '../check.ts';
import { otherEnd } from '../reach.ts';
import { sayAll, sayFew, sayRate } from '../words.ts';

export const haVpnBackupUndersized: Check = {
  id: 'ha/vpn-backup-undersized',
  severity: 'warning',
  title: t`A VPN that is too small`,
  facts: ['ER-285'],
  run: (facts) =>
    facts.cables
      .filter(({ kind }) => kind === 'ipsec')
      .flatMap((tunnel): readonly Found[] => {
        const gateway = tunnel.ends.map((end) => facts.node(end)).find((end) => end?.kind === 'gateway');
        if (gateway?.kind !== 'gateway') return [];
        const behind = facts.flows.filter(
          ({ byPrivatePeering, from, to }) =>
            byPrivatePeering &&
            [from, to].some((end) => end?.kind === 'vm' && usesGatewayOf(facts, gateway.vnet, end.vnet)) &&
            [from, to].some((end) => end && facts.insideOf(otherEnd(tunnel, gateway.id)).has(end.id)),
        );
        const backed = facts.connections.some((each) => each.gateway.vnet === gateway.vnet);
        if (behind.length === 0 || !backed) return [];
        const demand = Math.max(
          ...(['forwardMbps', 'returnMbps'] as const).map((way) =>
            behind.reduce((sum, { flow }) => sum + flow[way], 0),
          ),
        );
        // Gateways share what they send among equal tunnels (ER-167).
        const beside = facts.cables.filter(
          (each) =>
            each.kind === 'ipsec' &&
            each.ends.includes(gateway.id) &&
            facts.insideOf(otherEnd(tunnel, gateway.id)).has(otherEnd(each, gateway.id)),
        );
        const together = beside.reduce((sum, { mbps }) => sum + (mbps ?? Number.POSITIVE_INFINITY), 0);
        const critical = behind.filter(({ flow }) => flow.critical);
        const small = together < demand / 2;
        if (!small && critical.length === 0) return [];
        return [
          {
            message: small
              ? beside.length > 1
                ? t`The VPN backup ${sayAll(beside.map(({ id }) => facts.nameOf(id)))} carries ${sayRate(together)} of ${sayRate(demand)}.`
                : t`The VPN backup ${facts.nameOf(tunnel.id)} carries ${sayRate(together)} of ${sayRate(demand)}.`
              : t`${sayFew(critical.map(({ name }) => name))} ${plural(critical.length, { one: 'is', other: 'are' })} critical, and a VPN is not advised as backup for that.`,
            advice: t`Use a second circuit.`,
            about: [...beside.map(({ id }) => id), gateway.id],
          },
        ];
      }),
};
