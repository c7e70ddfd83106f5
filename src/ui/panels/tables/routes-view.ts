/** Routes in words, and the part of a long table that is shown. */
import { t } from '#base/t.ts';
import { covers, type IpAddress, type Prefix, parseAddress } from '#model/addresses.ts';
import type { BgpRoute, FibEntry, LostRoute, RouteChangeToWin } from '#sim/network/routing-state.ts';
import { shownShare } from '../fields/quantities.ts';
import { DECISION_STEP_WORDS } from '../words.ts';

/** `12076 64500 {1 2}`; an empty path is a route of one's own AS. */
export const asPathText = (path: BgpRoute['asPath']): string =>
  path.length === 0
    ? t`own AS`
    : path.map((part) => (typeof part === 'number' ? part : `{${part.join(' ')}}`)).join(' ');

/** `from CE1 by eBGP`. */
export function sourceText({ from, kind }: BgpRoute): string {
  if (from === null || kind === 'local') return t`originated here`;
  return t`from ${from} by ${kind === 'ebgp' ? 'eBGP' : 'iBGP'}`;
}

/** The attributes that decide most often, those at their default left out. */
export function attributesText({ localPreference, weight, med, igpMetric }: BgpRoute): string {
  return [
    ...(weight > 0 ? [`weight ${weight}`] : []),
    t`local preference ${localPreference}`,
    ...(med === null ? [] : [`MED ${med}`]),
    ...(igpMetric ? [t`interior cost ${igpMetric}`] : []),
  ].join(', ');
}

/** `Lost at local preference: 150 beats 100`. */
export const lostText = ({ step, winning, losing }: LostRoute): string =>
  t`Lost at ${DECISION_STEP_WORDS[step]}: ${winning} beats ${losing}`;

const ATTRIBUTE_WORDS: Readonly<Record<RouteChangeToWin['attribute'], string>> = {
  med: 'MED',
  origin: 'origin',
  'as-path-length': t`an AS path of length`,
  'local-preference': t`local preference`,
  weight: 'weight',
  'next-hop': t`a next hop that can be reached`,
};
const ORIGIN_WORDS = ['IGP', 'EGP', 'incomplete'];

/** `Would win with local preference 151`; null where no change of one attribute is enough. */
export function changeText({ wouldWinWith: change }: LostRoute): string | null {
  if (!change) return null;
  const words = ATTRIBUTE_WORDS[change.attribute];
  if (change.attribute === 'next-hop') return t`Would win with ${words}`;
  return t`Would win with ${words} ${change.attribute === 'origin' ? ORIGIN_WORDS[change.to] : change.to}`;
}

const NOT_SENT_ON = { local: t`here`, discard: t`discard`, unreachable: t`unreachable` } as const;

/** `CE1`, `CE1 50 %, CE2 50 %`, `discard`. */
export function nextHopText({ type, nextHops }: FibEntry): string {
  if (type !== 'unicast') return NOT_SENT_ON[type];
  const [only, ...others] = nextHops;
  if (only && others.length === 0) return only.to;
  return nextHops.map(({ to, share }) => `${to} ${shownShare(share)}`).join(', ');
}

/**
 * The rows a search leaves: by an address, those prefixes that hold it, the longest first, since it decides (ER-180); by
 * any other text, those that contain the text.
 */
export function found<Row extends { readonly prefix: Prefix }>(
  rows: readonly Row[],
  query: string,
): readonly Row[] {
  const text = query.trim();
  if (text === '') return rows;
  const address = parseAddress(text);
  if (address.ok)
    return rows
      .filter((row) => covers(row.prefix, address.value as IpAddress))
      .sort((a, b) => lengthOf(b.prefix) - lengthOf(a.prefix));
  return rows.filter((row) => row.prefix.includes(text.toLowerCase()));
}

const lengthOf = (prefix: Prefix): number => Number(prefix.split('/')[1]);
