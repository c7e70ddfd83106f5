/**
 * Azure's outbound access: what leaves a VNet for the internet does so with a public address of its region.
 *
 * Which address that is nobody can know before. Assumption: the last usable one of the region's first range stands for
 * it; such ranges hold the public addresses of all customers of the region (ER-202).
 *
 * @source ER-146, ER-202, W-18
 */
import { t } from '#base/t.ts';
import { addressAt, type IpAddress, type Prefix } from '#model/addresses.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import type { Draft } from '#sim/compile/draft.ts';
import { coreOf, INTERNET_EDGE } from '#sim/compile/microsoft/core-routers.ts';

export function addOutboundAccess(draft: Draft, vnet: NodeOf<'vnet'>): void {
  const core = coreOf(vnet.region);
  const coreRouter = draft.routers.get(core);
  const edge = draft.routers.get(INTERNET_EDGE);
  const station = draft.stations.get(INTERNET_EDGE);
  if (!coreRouter || !edge || !station) return;
  const spec = draft.linkNamed(`${INTERNET_EDGE} - ${core}`);
  const [edgeEnd, coreEnd] = [spec.aAddresses[0]?.address, spec.bAddresses[0]?.address] as [
    IpAddress,
    IpAddress,
  ];
  if (!coreRouter.statics.some((route) => route.prefix === '0.0.0.0/0')) {
    coreRouter.statics.push({ prefix: '0.0.0.0/0' as Prefix, via: edgeEnd, distance: 254 });
  }
  const spaces = vnet.spaces.filter((prefix) => !prefix.includes(':'));
  for (const prefix of spaces) edge.statics.push({ prefix, via: coreEnd, distance: 254 });

  const range = coreRouter.originate.map(({ prefix }) => prefix).find((prefix) => !prefix.includes(':'));
  if (!range || spaces.length === 0) return;
  const address = lastUsable(range);
  draft.stations.set(INTERNET_EDGE, {
    ...station,
    sourceNat: [
      ...station.sourceNat,
      {
        name: t`Azure outbound access`,
        pool: `${address}/32` as Prefix,
        address,
        sources: spaces,
        destinations: 'public',
        egress: 'internet',
      },
    ],
  });
}

function lastUsable(range: Prefix): IpAddress {
  const size = 2 ** (32 - Number(range.slice(range.indexOf('/') + 1)));
  return addressAt(range, size > 2 ? size - 2 : 0);
}
