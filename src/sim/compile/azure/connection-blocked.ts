import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { spokesOf } from './vnet-peering.ts';

/** Routes the gateway announces over one connection at most (ER-087, ER-088). */
const VNET_LIMIT = { 4: 1_000, 6: 100 } as const;

/** Why a connection cannot come up, with the user's own names; null: it can. */
export function connectionBlocked(
  document: TopologyDocument,
  gateway: NodeOf<'gateway'>,
  vnet: NodeOf<'vnet'>,
  authorised: boolean,
): string | null {
  if (gateway.type !== 'expressroute')
    return t`${gateway.name} is a VPN gateway; a circuit needs an ExpressRoute gateway`;
  if (!authorised) return t`the owner of the circuit has not authorised the connection`;
  const excess = excessOf(document, gateway, vnet);
  return (
    excess &&
    t`${vnet.name} would announce ${excess.announced} IPv${excess.family} prefixes, and ${excess.allowed} are allowed`
  );
}

interface Excess {
  readonly family: 4 | 6;
  /** Numbers of prefixes. */
  readonly announced: number;
  readonly allowed: number;
}

/** More prefixes than a gateway may announce over one connection; null: no more. */
export function excessOf(
  document: TopologyDocument,
  gateway: NodeOf<'gateway'>,
  vnet: NodeOf<'vnet'>,
): Excess | null {
  const spaces = [vnet, ...spokesOf(document, vnet.id)].flatMap((each) => each.spaces);
  const summarised = spaces.filter((space) => !gateway.summaries.some((summary) => covers(summary, space)));
  const all = [...gateway.summaries, ...summarised];
  for (const family of [4, 6] as const) {
    const announced = all.filter((prefix) => prefix.includes(':') === (family === 6)).length;
    if (announced > VNET_LIMIT[family]) return { family, announced, allowed: VNET_LIMIT[family] };
  }
  return null;
}
