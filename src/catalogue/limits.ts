/**
 * The numbers ExpressRoute is sold and limited by, each with its fact, its page and the date of that page.
 *
 * A check that names a number takes it from here, and says "as of" with it.
 *
 * @source ER-043, ER-050, ER-051, ER-085 to ER-095, ER-120 to ER-127, ER-294, ER-295
 */
import type { GatewaySku } from '#model/kinds/gateway.ts';
import type { Asn, IsoDate, Mbps } from '#model/units.ts';
import type { Sku } from './catalogue.ts';
import limitsTable from './data/limits.json';
import { tableSource } from './source.ts';

export interface Provenance {
  /** `ER-085`. */
  readonly fact: string;
  /** A page of the ExpressRoute documentation, or an RFC. */
  readonly page: string;
  /** As precise as the page is dated: a day, a month or a year. */
  readonly asOf: string;
}

export const LIMIT_IDS = [
  'circuits-per-subscription',
  'circuits-per-subscription-and-region',
  /** Sum of the circuits over the rate of the port pair. */
  'direct-oversubscription',
  'private-ipv4-routes',
  'private-ipv6-routes',
  'vnet-ipv4-routes',
  'vnet-ipv6-routes',
  /** Per BGP session (ER-096). */
  'microsoft-ipv4-routes',
  'microsoft-ipv6-routes',
  'circuits-per-vnet-same-location',
  'fastpath-addresses-provider',
  'fastpath-addresses-direct-10g',
  'fastpath-addresses-direct-100g',
  'ecmp-circuits',
  'routes-through-gateway',
  'vnet-peerings-with-gateway',
] as const;
export type LimitId = (typeof LIMIT_IDS)[number];

export interface Limit extends Provenance {
  readonly id: LimitId;
  /** Alike for every SKU, or one for each. */
  readonly value: number | Readonly<Record<Sku, number>>;
}

export interface OfferedBandwidths extends Provenance {
  /** Of ExpressRoute Direct; null for a circuit of a provider. */
  readonly portGbps: number | null;
  readonly mbps: readonly Mbps[];
}

export interface VnetLinkLimit extends Provenance {
  /** Holds from this bandwidth up to the next row. */
  readonly fromMbps: Mbps;
  readonly value: Readonly<Record<Sku, number>>;
}

export interface GatewayLimits extends Provenance {
  readonly mbps: Mbps;
  readonly packetsPerSecond: number;
  readonly flows: number;
  /** Routes it can learn. */
  readonly routes: number;
  /** Circuits from different peering locations (ER-093). Null: not published for this SKU. */
  readonly circuits: number | null;
}

export type AsnKind =
  | 'microsoft'
  | 'reserved-by-microsoft'
  | 'documentation'
  | 'private'
  | 'as-trans'
  | 'reserved';

export interface AsnRange extends Provenance {
  readonly from: Asn;
  readonly to: Asn;
  readonly kind: AsnKind;
}

export type DayId =
  | 'public-peering-retired'
  | 'route-filter-needed-from'
  | 'bfd-by-default-from-private'
  | 'bfd-by-default-from-microsoft';

export const limitsSource = tableSource(limitsTable);

const limits = new Map((limitsTable.limits as readonly Limit[]).map((limit) => [limit.id, limit]));
const days = new Map(limitsTable.days.map(({ id, day }) => [id as DayId, day as IsoDate]));
const bandwidths = limitsTable.bandwidths as unknown as readonly OfferedBandwidths[];
const vnetLinks = limitsTable.vnetLinks as unknown as readonly VnetLinkLimit[];
const gateways = limitsTable.gateways as unknown as readonly (GatewayLimits & {
  readonly skus: readonly GatewaySku[];
})[];
const scalable = limitsTable.scalableGateway;

/** The ranges that mean something. The narrower comes first: Microsoft's reserved range lies in the private one. */
const asnRanges = limitsTable.asns as unknown as readonly AsnRange[];

export const limit = (id: LimitId): Limit => limits.get(id) as Limit;

export function limitFor(id: LimitId, sku: Sku): number {
  const { value } = limit(id);
  return typeof value === 'number' ? value : value[sku];
}

export const day = (id: DayId): IsoDate => days.get(id) as IsoDate;

/** What can be ordered: from a provider (null), or on a Direct port of 10 or 100 Gbps. `undefined` for another port. */
export const bandwidthsOffered = (portGbps: number | null): OfferedBandwidths | undefined =>
  bandwidths.find((offer) => offer.portGbps === portGbps);

/** VNet links of a circuit, Global Reach connections included (ER-091, ER-095). A rate below the least one counts as that. */
export function vnetLinkLimit(mbps: Mbps): VnetLinkLimit {
  return vnetLinks.findLast((row) => row.fromMbps <= mbps) ?? (vnetLinks[0] as VnetLinkLimit);
}

/**
 * What an ExpressRoute gateway carries. `undefined` for a VPN gateway.
 *
 * Assumption: a scalable gateway adds up unit by unit, the higher packet rate being that of unit 11 and those after it.
 */
export function gatewayLimits(sku: GatewaySku, scaleUnits: number): GatewayLimits | undefined {
  if (sku !== scalable.sku) return gateways.find((row) => row.skus.includes(sku));
  let packetsPerSecond = 0;
  for (let unit = 1; unit <= scaleUnits; unit += 1) {
    packetsPerSecond +=
      scalable.packetsPerSecondPerUnit.findLast((step) => step.fromUnit <= unit)?.value ?? 0;
  }
  const { fact, page, asOf, mbpsPerUnit, flowsPerUnit, routes } = scalable;
  return {
    fact,
    page,
    asOf,
    mbps: (mbpsPerUnit * scaleUnits) as Mbps,
    packetsPerSecond,
    flows: flowsPerUnit * scaleUnits,
    routes,
    circuits: null,
  };
}

/** What kind of AS number it is. `undefined`: an ordinary public one. */
export const asnRange = (asn: Asn): AsnRange | undefined =>
  asnRanges.find(({ from, to }) => from <= asn && asn <= to);
