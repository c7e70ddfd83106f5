/** The properties that engine and reference are held to, for the tests and for the soak run. */
import * as fc from 'fast-check';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { arbitraryDocument } from '#model/format/arbitrary-document.ts';
import { compile } from '#sim/compile/compile.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import { converge } from '#sim/control-plane/converge.ts';
import type { Network } from '#sim/network/network.ts';
import { arbitraryDesign } from './arbitrary-design.ts';
import { arbitraryNetwork } from './arbitrary-network.ts';
import { judge, type Verdict } from './judge.ts';

/** How many cases ended in which way. */
export type Tally = Map<Verdict['agreement'], number>;

const compiled = (document: TopologyDocument): Network =>
  compile(document, baseCatalogue, failedParts(document)).network;

export const KINDS = ['networks', 'designs', 'documents'] as const;
export type Kind = (typeof KINDS)[number];

/** @param tally - Counts what becomes of each case. */
export function agreementOn(kind: Kind, tally: Tally): fc.IProperty<[unknown]> {
  const agrees = (network: Network) => {
    const { agreement, difference } = judge(network, converge(network));
    tally.set(agreement, (tally.get(agreement) ?? 0) + 1);
    if (agreement === 'none') throw new Error(`Engine and reference disagree. ${difference}`);
  };
  switch (kind) {
    case 'networks':
      return fc.property(arbitraryNetwork, agrees);
    case 'designs':
      return fc.property(arbitraryDesign, (document) => agrees(compiled(document)));
    case 'documents':
      return fc.property(arbitraryDocument, (document) => agrees(compiled(document)));
  }
}
