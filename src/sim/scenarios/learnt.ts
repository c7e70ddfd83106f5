/** Which prefixes a customer's router holds from one session of a peering. Used by tests only. */
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import { settle } from '#sim/simulate.ts';

export type Learnt = (router: string, peering: string, part: 'primary' | 'secondary') => readonly string[];

/** Settles once, then answers for any router. Prefixes come in address order. */
export function learntIn(document: TopologyDocument): Learnt {
  const { state } = settle(document, baseCatalogue, failedParts(document));
  return (router, peering, part) =>
    state.bgpPrefixes(router).filter((prefix) => {
      const entry = state.bgp(router, prefix);
      const routes = [
        ...(entry?.multipath ?? []),
        ...(entry?.best ? [entry.best] : []),
        ...(entry?.losers ?? []).map(({ route }) => route),
      ];
      return routes.some(({ session }) => session === `${peering}.${part}.v4`);
    });
}

/** What R0's two edges hold from a peering, as lines of a golden text. */
export function learntInWords(document: TopologyDocument, peering: string): readonly string[] {
  const learnt = learntIn(document);
  return (
    [
      ['ce1', 'primary'],
      ['ce2', 'secondary'],
    ] as const
  ).map(
    ([router, part]) =>
      `       ${router.toUpperCase()} has from ${peering}: ${learnt(router, peering, part).join(' ') || 'nothing'}`,
  );
}
