/**
 * Random ExpressRoute designs that make sense: one or two sites, one to three circuits with a layer-2 or layer-3 provider,
 * either or both peerings, firewalls, an internet edge, virtual networks with gateways, Global Reach, and failures.
 *
 * Each has the parts a working design needs; whether it works is another matter (a missing route filter, a private AS
 * number, a drained link), and not what is asked here.
 */
import * as fc from 'fast-check';
import type { TopologyDocument } from '#model/document.ts';
import { arbitraryVnet, designParts } from './arbitrary/design-parts.ts';
import { arbitraryCrowd, vpnBackup } from './arbitrary/design-strain.ts';
import { drawDesign } from './arbitrary/draw-design.ts';

export const arbitraryDesign: fc.Arbitrary<TopologyDocument> = designParts.map((each) => drawDesign(each));

/** A site's tunnel to a virtual network behind its circuit, or sessions near their limit of prefixes, or both. @source W-20; ER-285 */
export const arbitraryStrainedDesign: fc.Arbitrary<TopologyDocument> = fc
  .tuple(
    designParts,
    arbitraryVnet,
    fc.option(vpnBackup, { freq: 3, nil: null }),
    fc.option(arbitraryCrowd, { freq: 4, nil: null }),
  )
  .map(([each, first, vpn, crowd]) => {
    const vnets = vpn && each.vnets.length === 0 ? [first] : each.vnets;
    return drawDesign({ ...each, vnets, internet: each.internet || vpn !== null }, { vpn, crowd });
  });
