/** The words and letters of the drawing, so that colour never tells anything alone. */
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { DropReason, HandOff, Medium } from '#sim/report/report.ts';

export const ownerLetter: Readonly<Record<Owner, string>> = {
  customer: 'C',
  provider: 'P',
  microsoft: 'M',
  internet: 'I',
};

export const ownerWord: Readonly<Record<Owner, string>> = {
  customer: t`customer`,
  provider: t`provider`,
  microsoft: t`Microsoft`,
  internet: t`internet providers`,
};

/** How a medium is drawn. `family` picks colour and pattern. @source quality, D2.5 */
export type MediumFamily = 'private' | 'dedicated' | 'shared' | 'internet' | 'tunnel';

interface MediumLook {
  readonly family: MediumFamily;
  readonly letter: string;
  readonly word: string;
}

/** @source ER-407, ER-317, ER-377 */
export const mediumLook: Readonly<Record<Medium, MediumLook>> = {
  'customer-private': { family: 'private', letter: 'P', word: t`private` },
  'provider-private': { family: 'dedicated', letter: 'D', word: t`dedicated by the provider` },
  'microsoft-private': { family: 'private', letter: 'P', word: t`private` },
  'microsoft-shared': { family: 'shared', letter: 'S', word: t`shared inside Microsoft` },
  'public-internet': { family: 'internet', letter: 'I', word: t`public internet` },
  'ipsec-over-internet': { family: 'tunnel', letter: 'V', word: t`IPsec over the internet` },
};

/** In about five words, beside the cross. The sentence is the hop's own. */
export const dropWords: Readonly<Record<DropReason, string>> = {
  'state-miss': t`Firewall knows no such session`,
  'source-not-admitted': t`Source address not admitted here`,
  'dns-private': t`Name resolves to private address`,
  'dns-unknown': t`Name does not resolve`,
  policy: t`Blocked by a rule`,
  loop: t`Goes round in a loop`,
  discarded: t`Discarded by a route`,
  'link-down': t`Link is down`,
  'no-endpoint': t`Nobody answers this address`,
  'rate-limited': t`More than the link carries`,
  'packet-loss': t`Some packets get lost here`,
};

export const noRouteWords = t`No route from here`;

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** `Hand-off, request: provider to Microsoft at MSEE-A1 and MSEE-A2, Microsoft edge, private ends here`. */
export function flagName(handoffs: readonly HandOff[]): string {
  const [first] = handoffs;
  if (!first) return '';
  const places = listed([...new Set(handoffs.map((handoff) => handoff.at.label))]);
  const what =
    first.from === first.to
      ? first.direction === 'forward'
        ? t`Request at ${places}`
        : t`Reply at ${places}`
      : first.direction === 'forward'
        ? t`Hand-off, request: ${ownerWord[first.from]} to ${ownerWord[first.to]} at ${places}`
        : t`Hand-off, reply: ${ownerWord[first.from]} to ${ownerWord[first.to]} at ${places}`;
  const marks = [
    ...(handoffs.some((handoff) => handoff.edge) ? [t`Microsoft edge`] : []),
    ...(handoffs.some((handoff) => handoff.privateEnds) ? [t`private ends here`] : []),
  ];
  return [what, ...marks].join(', ');
}
