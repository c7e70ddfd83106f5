import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { NodeId } from '#model/ids.ts';
import type { Check, Found } from '../check.ts';
import { otherEnd } from '../reach.ts';
import { sayFew } from '../words.ts';

export const routingVpnMoreSpecific: Check = {
  id: 'routing/vpn-more-specific',
  severity: 'warning',
  title: t`A VPN with longer prefixes`,
  facts: ['ER-175'],
  run: (facts) =>
    facts.cables
      .filter(({ kind }) => kind === 'ipsec')
      .flatMap((tunnel) => {
        const end = tunnel.ends.findIndex((id) => facts.node(id)?.kind === 'gateway');
        const gateway = facts.node(tunnel.ends[end] ?? ('' as NodeId));
        if (gateway?.kind !== 'gateway') return [];
        const accepted = tunnel.importRules[end as 0 | 1] ?? [];
        const permitted = accepted
          .filter(({ action }) => action === 'permit')
          .flatMap(({ prefixes }) => prefixes.map(({ prefix }) => prefix));
        const inside = [...facts.insideOf(otherEnd(tunnel, gateway.id))].flatMap((id) => {
          const host = facts.node(id);
          return host?.kind === 'host' ? host.subnets : [];
        });
        const sent = accepted.length > 0 ? permitted : inside;
        return facts.connections
          .filter((each) => each.gateway.vnet === gateway.vnet)
          .flatMap(({ circuit }) => facts.peeringsOf(circuit).filter(({ type }) => type === 'private'))
          .flatMap((peering): readonly Found[] => {
            const own = peering.adverts.map(({ prefix }) => prefix);
            const longer = sent.filter(
              (prefix) => !own.includes(prefix) && own.some((advert) => covers(advert, prefix)),
            );
            if (longer.length === 0) return [];
            return [
              {
                message: t`${sayFew(longer)} over ${facts.nameOf(tunnel.id)} ${plural(longer.length, { one: 'is', other: 'are' })} longer than what ${peering.name} announces, so Azure prefers the VPN for ${plural(longer.length, { one: 'it', other: 'them' })}.`,
                advice: t`Announce prefixes of equal length on both.`,
                about: [tunnel.id, peering.id],
              },
            ];
          });
      }),
};
