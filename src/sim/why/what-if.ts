/**
 * The change of a design that makes a losing route win, where a design can make it: an import rule where the route comes
 * in, a longer path on what wins, a connection's weight. It disturbs this prefix only.
 *
 * The engine has said which attribute has to change (`smallest-change.ts`); this says where a user sets it.
 */

import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkChoice, PolicyRule } from '#model/policy.ts';
import type { BgpEntry, BgpRoute, LostRoute, RouteChangeToWin } from '#sim/network/routing-state.ts';
import type { FieldChange, WhatIf } from '#sim/report/why.ts';
import type { Situation } from '#sim/trace/situation.ts';
import { type Entry, entryOf } from './entry-session.ts';
import { matchingRule, ruleFor } from './import-rule.ts';

const WORST_FIRST = 4_294_967_295;

/** @param change - What the engine found; null: no one attribute does it. */
export function whatIfItWon(
  document: TopologyDocument,
  situation: Situation,
  router: string,
  { prefix, best }: BgpEntry,
  { route, step }: LostRoute,
  change: RouteChangeToWin | null,
): WhatIf | null {
  // A next hop that cannot be reached is mended by a link, not by a rule.
  if (!best || step === 'valid-next-hop') return null;
  const entry = entryOf(situation, router, prefix, route);
  const rival = entryOf(situation, router, prefix, best);
  if (isMicrosoft(situation, entry.router)) return byAnnouncement(document, prefix, entry, rival, change);
  const connection = byWeight(document, entry, route, best);
  if (connection) return connection;
  const to = Math.max(route.localPreference, best.localPreference) + 1;
  // Rules set weight for one router only, and a weight there beats every local preference elsewhere.
  const set =
    change?.attribute === 'med' && route.kind === 'ebgp'
      ? { setMed: change.to }
      : step === 'weight'
        ? route.kind === 'ebgp'
          ? { setWeight: best.weight + 1 }
          : null
        : to <= WORST_FIRST
          ? { setLocalPreference: to }
          : null;
  if (!set) return null;
  const made = withRule(document, prefix, route, entry, set);
  return made && { label: t`${setInWords(set)} for ${prefix} on ${made.where}`, changes: [made.change] };
}

/** Keeps a prefix out wherever it comes in, so that a shorter one carries its packets. */
export function whatIfItWereGone(
  document: TopologyDocument,
  situation: Situation,
  router: string,
  { prefix, best, multipath, losers }: BgpEntry,
): WhatIf | null {
  const routes = [...(best ? [best] : []), ...multipath, ...losers.map(({ route }) => route)];
  const changes = new Map<string, FieldChange>();
  const places = new Set<string>();
  for (const route of routes) {
    const entry = entryOf(situation, router, prefix, route);
    if (isMicrosoft(situation, entry.router)) return null;
    const made = withRule(document, prefix, route, entry, { action: 'deny' }, true);
    if (!made) return null;
    changes.set(made.change.element, made.change);
    places.add(made.where);
  }
  if (changes.size === 0) return null;
  return { label: t`Keep ${prefix} out on ${[...places].join(' and ')}`, changes: [...changes.values()] };
}

const isMicrosoft = ({ compiled }: Situation, router: string): boolean =>
  compiled.stations.get(router)?.owner === 'microsoft' &&
  compiled.stations.get(router)?.place.role !== 'gateway';

function setInWords(set: Partial<PolicyRule>): string {
  if (set.setMed !== undefined) return t`Set MED ${set.setMed}`;
  if (set.setWeight !== undefined) return t`Set weight ${set.setWeight}`;
  return t`Set local preference ${set.setLocalPreference}`;
}

/** The import rules of the session it came in by, with one more in front. */
function withRule(
  document: TopologyDocument,
  prefix: Prefix,
  route: BgpRoute,
  { router, origin }: Entry,
  set: Parameters<typeof ruleFor>[3],
  wholePeering = false,
): { readonly change: FieldChange; readonly where: string } | null {
  if (!origin) return null;
  const node = origin.peering === null ? undefined : document.nodes[origin.peering];
  if (node?.kind === 'peering') {
    const met = node.importRules[matchingRule(node.importRules, prefix, route, origin.part)];
    const link: LinkChoice = wholePeering ? 'both' : (origin.part ?? 'both');
    return {
      change: {
        type: 'node',
        element: node.id,
        fields: { importRules: [ruleFor(met, prefix, link, set), ...node.importRules] },
      },
      where: wholePeering || !origin.part ? node.name : t`${node.name}, ${origin.part} link`,
    };
  }
  const link = origin.link === null ? undefined : document.links[origin.link];
  if (!link || !('importRules' in link)) return null;
  const end = link.ends.indexOf(router as never);
  const rules = link.importRules[end as 0 | 1];
  if (!rules) return null;
  const met = rules[matchingRule(rules, prefix, route, null)];
  const next = [ruleFor(met, prefix, 'both', set), ...rules];
  return {
    change: {
      type: 'link',
      element: link.id,
      fields: { importRules: end === 0 ? [next, link.importRules[1]] : [link.importRules[0], next] },
    },
    where: origin.name,
  };
}

/** A gateway prefers the connection with the higher weight (ER-166). */
function byWeight(
  document: TopologyDocument,
  { origin }: Entry,
  route: BgpRoute,
  best: BgpRoute,
): WhatIf | null {
  const link = origin?.link ? document.links[origin.link] : undefined;
  if (link?.kind !== 'connection' || route.kind !== 'ebgp') return null;
  const weight = Math.max(route.weight, best.weight) + 1;
  return {
    label: t`Set weight ${weight} on the connection ${origin?.name.replace(/, (primary|secondary)$/, '')}`,
    changes: [{ type: 'link', element: link.id, fields: { weight } }],
  };
}

/** Microsoft's choice is moved by what is announced to it: no local preference of its own can be set (ER-171). */
function byAnnouncement(
  document: TopologyDocument,
  prefix: Prefix,
  entry: Entry,
  rival: Entry,
  change: RouteChangeToWin | null,
): WhatIf | null {
  if (change?.attribute !== 'as-path-length') return null;
  const longer = change.from - change.to;
  return shortened(document, prefix, entry, longer) ?? lengthened(document, prefix, rival, longer);
}

function shortened(document: TopologyDocument, prefix: Prefix, { origin }: Entry, by: number): WhatIf | null {
  const peering = origin?.peering ? document.nodes[origin.peering] : undefined;
  if (peering?.kind !== 'peering') return null;
  const index = peering.adverts.findIndex(
    (advert) => advert.prefix === prefix && (advert.link === 'both' || advert.link === origin?.part),
  );
  const advert = peering.adverts[index];
  if (!advert || advert.prepend.length < by) return null;
  const adverts = peering.adverts.map((each, position) =>
    position === index ? { ...each, prepend: each.prepend.slice(by) } : each,
  );
  return {
    label: t`Announce ${prefix} on ${peering.name} with ${by} AS ${plural(by, { one: 'number', other: 'numbers' })} less in front`,
    changes: [{ type: 'node', element: peering.id, fields: { adverts } }],
  };
}

function lengthened(
  document: TopologyDocument,
  prefix: Prefix,
  { origin }: Entry,
  by: number,
): WhatIf | null {
  const peering = origin?.peering ? document.nodes[origin.peering] : undefined;
  if (peering?.kind !== 'peering' || !origin?.part) return null;
  const advert = peering.adverts.find(
    (each) => each.prefix === prefix && (each.link === 'both' || each.link === origin.part),
  );
  if (!advert) return null;
  const prepend = [...Array.from({ length: by }, () => peering.peerAsn), ...advert.prepend];
  const adverts = [{ ...advert, link: origin.part, prepend }, ...peering.adverts];
  return {
    label: t`Announce ${prefix} on the ${origin.part} link of ${peering.name} with ${by} more AS ${plural(by, { one: 'number', other: 'numbers' })} in front`,
    changes: [{ type: 'node', element: peering.id, fields: { adverts } }],
  };
}
