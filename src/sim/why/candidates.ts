/**
 * Every other way a router could have sent a packet, and the test at which each lost: shorter prefixes by longest match,
 * other routes for the same prefix by the decision process, BGP as a whole by administrative distance.
 *
 * @source ER-155, ER-160, ER-180; RFC 4271 §9.1.2.2
 */
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { BgpEntry, BgpRoute, FibEntry, LostRoute } from '#sim/network/routing-state.ts';
import type { Candidate } from '#sim/report/why.ts';
import type { Names } from '#sim/router-tables.ts';
import type { Situation } from '#sim/trace/situation.ts';
import { distanceOf, whatIfBgpWon } from './distance-lever.ts';
import { whatIfItWereGone } from './gone-lever.ts';
import { lengthOf } from './import-rule.ts';
import { nothingToTry } from './lever.ts';
import { attributesInWords, stepWords, wouldWin } from './step-words.ts';
import { whatIfItWon } from './what-if.ts';

export function candidatesAt(
  document: TopologyDocument,
  situation: Situation,
  names: Names,
  router: string,
  route: FibEntry,
  destination: IpAddress,
  forwarding: readonly FibEntry[],
): readonly Candidate[] {
  const entry = situation.state.bgp(router, route.prefix);
  return [
    ...(entry && route.protocol === 'bgp' ? losersOf(document, situation, names, router, entry) : []),
    ...(entry?.best && route.protocol !== 'bgp'
      ? [byDistance(document, situation, names, router, route, entry.best)]
      : []),
    ...shorter(document, situation, names, router, route, destination, forwarding, entry),
  ];
}

/** Routes used beside the best one have not lost. */
export const lostRoutes = ({ multipath, losers }: BgpEntry): readonly LostRoute[] =>
  losers.filter(
    ({ route }) =>
      !multipath.some((used) => used.session === route.session && used.nextHop === route.nextHop),
  );

function losersOf(
  document: TopologyDocument,
  situation: Situation,
  names: Names,
  router: string,
  entry: BgpEntry,
): readonly Candidate[] {
  const changes = situation.state.changesToWin(router, entry.prefix);
  return lostRoutes(entry).map((loser): Candidate => {
    const change = changes[entry.losers.indexOf(loser)] ?? null;
    return {
      what: sourceOf(names, loser.route),
      over: placesOf(names, loser.route),
      lostBy: 'best-path',
      detail: attributesInWords(loser.route),
      test: stepWords[loser.step],
      ...bare(names.text(loser.winning), names.text(loser.losing)),
      change: change ? wouldWin(change) : null,
      ...whatIfItWon(document, situation, router, entry, loser, change),
    };
  });
}

/** What differs of `local preference 200` and `local preference 150`: the test's name stands beside it already. */
function bare(winning: string, losing: string): { readonly winning: string; readonly losing: string } {
  const [a, b] = [winning.split(' '), losing.split(' ')];
  let same = 0;
  while (same < Math.min(a.length, b.length) - 1 && a[same] === b[same]) same += 1;
  return { winning: a.slice(same).join(' '), losing: b.slice(same).join(' ') };
}

const placesOf = (names: Names, { from }: BgpRoute): readonly string[] =>
  from === null ? [] : [names.router(from)];

const sourceOf = (names: Names, route: BgpRoute): string =>
  route.from === null ? t`its own route` : t`over ${names.router(route.from)}`;

const byDistance = (
  document: TopologyDocument,
  situation: Situation,
  names: Names,
  router: string,
  route: FibEntry,
  best: BgpRoute,
): Candidate => ({
  what: `BGP ${sourceOf(names, best)}`,
  over: placesOf(names, best),
  lostBy: 'distance',
  detail: attributesInWords(best),
  test: t`administrative distance`,
  winning: String(route.distance),
  losing: String(distanceOf(best)),
  change:
    best.kind === 'local'
      ? null
      : t`It would win with an administrative distance below ${route.distance}, or without the route that won.`,
  ...whatIfBgpWon(document, situation, router, route, best),
});

function shorter(
  document: TopologyDocument,
  situation: Situation,
  names: Names,
  router: string,
  route: FibEntry,
  destination: IpAddress,
  forwarding: readonly FibEntry[],
  entry: BgpEntry | undefined,
): readonly Candidate[] {
  return situation.state
    .covering(router, destination)
    .filter((prefix) => prefix !== route.prefix)
    .flatMap((prefix: Prefix, index): Candidate[] => {
      const other = forwarding.find((each) => each.prefix === prefix);
      if (!other) return [];
      // With the longest gone the next longest wins; those after it would need more than one change.
      const lever =
        index === 0
          ? whatIfItWereGone(document, situation, router, route, entry)
          : nothingToTry(t`One change is not enough: longer prefixes than this would have to go first.`);
      return [
        {
          what: `${prefix} ${wayOf(names, other)}`,
          over: nextOf(names, other),
          lostBy: 'prefix-length',
          detail: t`${protocolWords[other.protocol]}, administrative distance ${other.distance}`,
          test: t`longest prefix`,
          winning: `/${lengthOf(route.prefix)}`,
          losing: `/${lengthOf(prefix)}`,
          change: index === 0 ? t`It would win if ${route.prefix} were not there.` : null,
          ...lever,
        },
      ];
    });
}

const protocolWords: Readonly<Record<FibEntry['protocol'], string>> = {
  connected: t`attached`,
  static: t`static route`,
  bgp: 'BGP',
  ospf: 'OSPF',
  origin: t`its own`,
  host: t`default gateway`,
};

const nextOf = (names: Names, { nextHops }: FibEntry): readonly string[] =>
  [...new Set(nextHops.map(({ to }) => names.router(to)))].sort();

function wayOf(names: Names, entry: FibEntry): string {
  if (entry.type === 'discard') return t`to nowhere (discard route)`;
  const over = nextOf(names, entry);
  return over.length === 0 ? t`delivered here` : t`over ${listed(over)}`;
}
