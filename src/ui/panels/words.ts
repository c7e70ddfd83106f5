/**
 * The words for what the model and the report name by codes. One place, so that a table, a flag and a form say the same.
 *
 * @source ER-390, ER-405, ER-407; scenarios, Conventions
 */

import { t } from '#base/t.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { Link } from '#model/link.ts';
import type { LinkChoice } from '#model/policy.ts';
import type { ZoneKind } from '#model/zone.ts';
import type { DecisionStepId } from '#sim/network/routing-state.ts';
import type { DropReason, FlowReport, Medium, Verdict } from '#sim/report/report.ts';

export const OWNER_WORDS: Readonly<Record<Owner, string>> = {
  customer: t`Customer`,
  provider: t`Provider`,
  microsoft: t`Microsoft`,
  internet: t`Internet providers`,
};

/** One letter for pennants: `C▸P`. */
export const OWNER_LETTERS: Readonly<Record<Owner, string>> = {
  customer: 'C',
  provider: 'P',
  microsoft: 'M',
  internet: 'I',
};

export const MEDIUM_WORDS: Readonly<Record<Medium, string>> = {
  'customer-private': t`Private`,
  'provider-private': t`Dedicated by the provider`,
  'microsoft-shared': t`Shared inside Microsoft`,
  'microsoft-private': t`Private inside Microsoft`,
  'public-internet': t`Public internet`,
  'ipsec-over-internet': t`IPsec over the internet`,
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
  delivered: t`Delivered`,
  'delivered-asymmetric': t`Delivered, asymmetric`,
  degraded: t`Degraded`,
  dropped: t`Dropped`,
  'no-route': t`No route`,
};

/** A shape beside the word, so that a row is read without its colour. */
export const VERDICT_SHAPES: Readonly<Record<Verdict, string>> = {
  delivered: '●',
  'delivered-asymmetric': '◐',
  degraded: '▲',
  dropped: '✕',
  'no-route': '○',
};

const REASON_WORDS: Readonly<Record<DropReason, string>> = {
  'state-miss': t`a stateful device never saw the request`,
  'source-not-admitted': t`Microsoft does not admit the source address`,
  'dns-private': t`the name exists in private DNS only`,
  'dns-unknown': t`nobody knows the name`,
  policy: t`a filter denies it`,
  loop: t`it goes in circles`,
  discarded: t`a discard route takes it`,
  'link-down': t`a link on the way is down`,
  'rate-limited': t`more is sent than the path carries`,
  'packet-loss': t`something on the way loses packets`,
  'no-endpoint': t`nothing has the address it is for`,
};

/** `Dropped: a filter denies it`, `Degraded: 50 % delivered`. */
export function verdictSentence({
  verdict,
  reason,
  deliveredShare,
}: Pick<FlowReport, 'verdict' | 'reason' | 'deliveredShare'>): string {
  const word = VERDICT_WORDS[verdict];
  const share =
    deliveredShare > 0 && deliveredShare < 1 ? t`${Math.round(deliveredShare * 100)} % delivered` : '';
  const why = reason ? REASON_WORDS[reason] : '';
  const rest = [share, why].filter(Boolean).join(', ');
  return rest ? `${word}: ${rest}` : word;
}

export const DECISION_STEP_WORDS: Readonly<Record<DecisionStepId, string>> = {
  'valid-next-hop': t`next hop reachable`,
  weight: t`weight`,
  'local-preference': t`local preference`,
  'locally-originated': t`originated here`,
  'shortest-as-path': t`AS path length`,
  'lowest-origin': t`origin`,
  'lowest-med': 'MED',
  'ebgp-over-ibgp': t`eBGP over iBGP`,
  'lowest-igp-metric': t`interior cost`,
  oldest: t`age`,
  'lowest-router-id': t`router id`,
  'shortest-cluster-list': t`cluster list length`,
  'lowest-peer-address': t`peer address`,
};

export const LINK_WORDS: Readonly<Record<Link['kind'], string>> = {
  lan: t`LAN link`,
  wan: t`WAN link`,
  'last-mile': t`Last mile`,
  'cross-connect': t`Cross-connect`,
  internet: t`Internet link`,
  ipsec: t`IPsec tunnel`,
  connection: t`Gateway connection`,
  'global-reach': t`Global Reach`,
  note: t`Note line`,
};

export const ZONE_WORDS: Readonly<Record<ZoneKind, string>> = {
  site: t`Site`,
  provider: t`Provider`,
  'peering-location': t`Peering location`,
  microsoft: t`Microsoft network`,
  internet: t`Internet`,
};

export const LINK_CHOICE_WORDS: Readonly<Record<LinkChoice, string>> = {
  both: t`Both links`,
  primary: t`Primary link`,
  secondary: t`Secondary link`,
};
