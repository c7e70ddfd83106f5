import { t } from '#base/t.ts';
import type { BgpRoute } from '#sim/network/routing-state.ts';
import type { TableEntry } from '#sim/report/router-tables.ts';
import type { WhatIf } from '#sim/report/why.ts';
import { WhatIfButton } from '../why/what-if-button.tsx';
import { asPathText, attributesText, changeText, found, lostText, sourceText } from './routes-view.ts';

/** More rows than this are found by searching, not by scrolling. */
const SHOWN = 40;

interface BgpTableProps {
  readonly name: string;
  readonly entries: readonly TableEntry[];
  readonly query: string;
}

/** Every candidate for every prefix: the winner first, then each loser with the step that decided. */
export function BgpTable({ name, entries, query }: BgpTableProps) {
  const rows = found(entries, query);
  return (
    <div className="overflow-x-auto rounded-md border border-line">
      <table className="w-full text-body">
        <caption className="border-line border-b bg-sunken px-2 py-1 text-start text-label text-muted">{t`BGP of ${name}`}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t`Route`}</th>
            <th scope="col">{t`Decision`}</th>
          </tr>
        </thead>
        {rows.slice(0, SHOWN).map((entry) => (
          <Candidates key={entry.prefix} entry={entry} />
        ))}
      </table>
      <MoreRows shown={SHOWN} total={rows.length} all={entries.length} what={t`No prefix learnt by BGP.`} />
    </div>
  );
}

function Candidates({ entry: { prefix, best, multipath, losers } }: { readonly entry: TableEntry }) {
  const winners = best
    ? [best, ...multipath.filter((route) => route !== best && !sameRoute(route, best))]
    : [];
  return (
    <tbody className="border-line border-b last:border-b-0">
      <tr>
        <th scope="rowgroup" colSpan={2} className="px-2 pt-1 text-start font-mono font-semibold">
          {prefix}
        </th>
      </tr>
      {winners.map((route, index) => (
        <Candidate
          key={`${route.session}-${route.from}`}
          route={route}
          decision={index === 0 ? t`Best` : t`Used too, equal`}
          won
        />
      ))}
      {losers
        .filter((lost) => !multipath.some((route) => sameRoute(route, lost.route)))
        .map((lost) => (
          <Candidate
            key={`${lost.route.session}-${lost.route.from}-${asPathText(lost.route.asPath)}`}
            route={lost.route}
            decision={lostText(lost)}
            change={changeText(lost)}
            whatIf={lost.whatIf}
            noWhatIf={lost.noWhatIf}
            won={false}
          />
        ))}
    </tbody>
  );
}

/** The same object may have been copied on its way out of the worker. */
const sameRoute = (a: BgpRoute, b: BgpRoute) =>
  a.session === b.session && a.from === b.from && a.nextHop === b.nextHop;

interface CandidateProps {
  readonly route: BgpRoute;
  readonly decision: string;
  /** What would have made it win. */
  readonly change?: string | null;
  readonly whatIf?: WhatIf | null;
  readonly noWhatIf?: string | null;
  readonly won: boolean;
}

function Candidate({ route, decision, change, whatIf = null, noWhatIf = null, won }: CandidateProps) {
  return (
    <tr className="align-top">
      <td className="w-1/2 py-1 pe-2 ps-2">
        <span aria-hidden className="me-1 inline-block w-3 text-center">
          {won ? '▸' : '·'}
        </span>
        {sourceText(route)}
        <span className="block ps-4 font-mono text-label text-muted">{t`path ${asPathText(route.asPath)}`}</span>
      </td>
      <td className="w-1/2 py-1 pe-2">
        <span className={won ? 'font-semibold' : ''}>{decision}</span>
        <span className="block text-label text-muted">{attributesText(route)}</span>
        {change && <span className="block text-label text-muted">{change}</span>}
        {noWhatIf && <span className="block text-label text-muted">{noWhatIf}</span>}
        {whatIf && (
          <span className="mt-0.5 block">
            <WhatIfButton whatIf={whatIf} />
          </span>
        )}
      </td>
    </tr>
  );
}

interface MoreRowsProps {
  readonly shown: number;
  readonly total: number;
  readonly all: number;
  /** Said when the table is empty whatever is searched for. */
  readonly what: string;
}

export function MoreRows({ shown, total, all, what }: MoreRowsProps) {
  const text =
    all === 0
      ? what
      : total === 0
        ? t`No prefix matches.`
        : total > shown
          ? t`${total - shown} more. Search to find them.`
          : null;
  return text ? <p className="px-2 py-1 text-body text-muted">{text}</p> : null;
}
