/** Routers and firewalls. Inside a zone with an AS they take its number; outside they get the customer's own. */

import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ZoneId } from '#model/ids.ts';
import type { Asn } from '#model/units.ts';
import { zoneChain } from '#model/zone-chain.ts';
import { freeName, numberedName } from '../element-name.ts';
import { customerAsn, freeAsn } from './as-numbers.ts';
import type { NewNode } from './draft.ts';
import { allot } from './example-space.ts';

export const newRouter: NewNode<'router'> = {
  fields(document, { zone }) {
    const owner = (zone && document.zones[zone]?.owner) || 'customer';
    if (owner === 'internet')
      return ok({
        name: freeName(document, 'ISP'),
        asn: asnIn(document, zone) ?? freeAsn(document, FIRST_ISP),
      });
    if (owner === 'provider') {
      return ok({
        name: numberedName(document, 'PE'),
        asn: asnIn(document, zone) ?? freeAsn(document, FIRST_PROVIDER),
      });
    }
    return ok({
      name: numberedName(document, 'CE'),
      asn: asnIn(document, zone) ? null : customerAsn(document),
    });
  },
};

/** It translates private sources for public destinations, with a pool of its own (ER-220, ER-222). */
export const newFirewall: NewNode<'firewall'> = {
  fields(document, { zone }) {
    const pool = allot(document, 'expressRoutePool');
    return ok({
      name: numberedName(document, 'FW'),
      asn: asnIn(document, zone) ? null : customerAsn(document),
      sourceNat: pool
        ? [{ name: t`Pool`, pool, sources: 'private', destinations: 'public', egress: 'any' }]
        : [],
    });
  },
};

/** From the numbers for documentation, away from those of customers (RFC 5398). */
const FIRST_PROVIDER = 64_500;
const FIRST_ISP = 64_505;

const asnIn = (document: TopologyDocument, zone: ZoneId | null): Asn | null =>
  zoneChain(document, zone).find(({ asn }) => asn !== null)?.asn ?? null;
