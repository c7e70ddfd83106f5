import type { Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import { backboneSession } from '#sim/compile/backbone-session.ts';
import type { Draft } from '#sim/compile/draft.ts';
import type { FailedParts } from '#sim/compile/failed-parts.ts';
import { nodesOf } from '#sim/compile/nodes-of.ts';
import { originated } from '#sim/compile/originated.ts';
import { defaultSessionEnd, type RoutePolicy } from '#sim/network/network.ts';
import { addInternetEdgeRouter, coreOf, INTERNET_EDGE, joinCores } from './core-routers.ts';

/**
 * Microsoft's doors to the internet: what is announced there, and what is learned from there.
 * Only aggregates go out where the design has some, so that ExpressRoute carries the more specific (ER-155).
 */
export function addInternetEdge(
  draft: Draft,
  document: TopologyDocument,
  regions: readonly (string | null)[],
  prefixes: Iterable<Prefix>,
  failed: FailedParts,
): void {
  const attached = nodesOf(document, 'internet');
  if (attached.length === 0) return;
  const edge = addInternetEdgeRouter(draft, document);
  const aggregates = document.settings.internetAggregates;
  for (const prefix of aggregates) {
    edge.originate.push(originated(prefix, { deliver: false, importCheck: false }));
  }
  const outside = aggregates.length > 0 ? aggregates : [...prefixes];
  const toInternet: RoutePolicy = {
    name: 'announced to the internet',
    rules: [{ action: 'permit', match: { prefixes: outside.map((prefix) => ({ prefix })) }, set: {} }],
    default: 'deny',
  };
  for (const internet of attached) {
    const link = `${INTERNET_EDGE} - ${internet.id}`;
    draft.addWire(
      {
        link,
        a: INTERNET_EDGE,
        b: internet.id,
        between: [],
        kind: 'internet',
        segments: [
          { owner: 'internet', medium: 'public-internet', over: null, cables: [], delayMs: null, meters: [] },
        ],
      },
      { up: !failed.nodes.has(internet.id) },
    );
    for (const family of draft.families) {
      draft.addSession(
        backboneSession(link, family, [
          { ...defaultSessionEnd, router: INTERNET_EDGE, exportPolicy: toInternet, importPolicy: null },
          { ...defaultSessionEnd, router: internet.id, exportPolicy: null, importPolicy: null },
        ]),
        null,
      );
    }
  }
  for (const region of regions) joinCores(draft, INTERNET_EDGE, coreOf(region));
}
