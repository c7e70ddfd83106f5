/**
 * The words for what the model and the report name by codes. One place, so that a table, a flag and a form say the same.
 *
 * @source ER-390, ER-405, ER-407; scenarios, Conventions
 */

import type { Owner } from '#model/kinds/kind.ts';
import type { Link } from '#model/link.ts';
import type { LinkChoice } from '#model/policy.ts';
import type { ZoneKind } from '#model/zone.ts';
import type { DecisionStepId } from '#sim/network/routing-state.ts';
import type { DropReason, FlowReport, Medium, Verdict } from '#sim/report/report.ts';

export const OWNER_WORDS: Readonly<Record<Owner, string>> = {
  customer: 'Customer',
  provider: 'Provider',
  microsoft: 'Microsoft',
  internet: 'Internet providers',
};

/** One letter for pennants: `C▸P`. */
export const OWNER_LETTERS: Readonly<Record<Owner, string>> = {
  customer: 'C',
  provider: 'P',
  microsoft: 'M',
  internet: 'I',
};

export const MEDIUM_WORDS: Readonly<Record<Medium, string>> = {
  'customer-private': 'Private',
  'provider-private': 'Dedicated by the provider',
  'microsoft-shared': 'Shared inside Microsoft',
  'microsoft-private': 'Private inside Microsoft',
  'public-internet': 'Public internet',
  'ipsec-over-internet': 'IPsec over the internet',
};

/** The letter that tells segment classes apart without colour. */
export const MEDIUM_LETTERS: Readonly<Record<Medium, 'P' | 'D' | 'S' | 'I' | 'V'>> = {
  'customer-private': 'P',
  'provider-private': 'D',
  'microsoft-shared': 'S',
  'microsoft-private': 'P',
  'public-internet': 'I',
  'ipsec-over-internet': 'V',
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  delivered: 'Delivered',
  'delivered-asymmetric': 'Delivered, asymmetric',
  degraded: 'Degraded',
  dropped: 'Dropped',
  'no-route': 'No route',
};

/** A shape beside the word, so that a row is read without its colour. */
export const VERDICT_SHAPES: Readonly<Record<Verdict, string>> = {
  delivered: '●',
  'delivered-asymmetric': '◐',
  degraded: '▲',
  dropped: '✕',
  'no-route': '○',
};

export const REASON_WORDS: Readonly<Record<DropReason, string>> = {
  'state-miss': 'a stateful device never saw the request',
  'source-not-admitted': 'Microsoft does not admit the source address',
  'dns-private': 'the name exists in private DNS only',
  'dns-unknown': 'nobody knows the name',
  policy: 'a filter denies it',
  loop: 'it goes in circles',
  discarded: 'a discard route takes it',
  'link-down': 'a link on the way is down',
  'rate-limited': 'more is sent than the path carries',
  'packet-loss': 'something on the way loses packets',
  'no-endpoint': 'nothing has the address it is for',
};

/** `Dropped: a filter denies it`, `Degraded: 50 % delivered`. */
export function verdictSentence({
  verdict,
  reason,
  deliveredShare,
}: Pick<FlowReport, 'verdict' | 'reason' | 'deliveredShare'>): string {
  const word = VERDICT_WORDS[verdict];
  const share =
    deliveredShare > 0 && deliveredShare < 1 ? `${Math.round(deliveredShare * 100)} % delivered` : '';
  const why = reason ? REASON_WORDS[reason] : '';
  const rest = [share, why].filter(Boolean).join(', ');
  return rest ? `${word}: ${rest}` : word;
}

export const DECISION_STEP_WORDS: Readonly<Record<DecisionStepId, string>> = {
  'valid-next-hop': 'next hop reachable',
  weight: 'weight',
  'local-preference': 'local preference',
  'locally-originated': 'originated here',
  'shortest-as-path': 'AS path length',
  'lowest-origin': 'origin',
  'lowest-med': 'MED',
  'ebgp-over-ibgp': 'eBGP over iBGP',
  'lowest-igp-metric': 'interior cost',
  oldest: 'age',
  'lowest-router-id': 'router id',
  'shortest-cluster-list': 'cluster list length',
  'lowest-peer-address': 'peer address',
};

export const LINK_WORDS: Readonly<Record<Link['kind'], string>> = {
  lan: 'LAN link',
  wan: 'WAN link',
  'last-mile': 'Last mile',
  'cross-connect': 'Cross-connect',
  internet: 'Internet link',
  ipsec: 'IPsec tunnel',
  connection: 'Gateway connection',
  'global-reach': 'Global Reach',
  note: 'Note line',
};

export const ZONE_WORDS: Readonly<Record<ZoneKind, string>> = {
  site: 'Site',
  provider: 'Provider',
  'peering-location': 'Peering location',
  microsoft: 'Microsoft network',
  internet: 'Internet',
};

export const LINK_CHOICE_WORDS: Readonly<Record<LinkChoice, string>> = {
  both: 'Both links',
  primary: 'Primary link',
  secondary: 'Secondary link',
};
