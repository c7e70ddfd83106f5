import { t } from '#base/t.ts';
import type { FibEntry } from '#sim/network/routing-state.ts';
import { MoreRows } from './bgp-table.tsx';
import { found, nextHopText } from './routes-view.ts';

const SHOWN = 60;

interface FibTableProps {
  readonly name: string;
  readonly entries: readonly FibEntry[];
  readonly query: string;
}

const PROTOCOLS = {
  connected: t`connected`,
  static: t`static`,
  bgp: 'BGP',
  ospf: 'OSPF',
  origin: t`own`,
  host: t`host`,
} as const;

/** Where packets really go. */
export function FibTable({ name, entries, query }: FibTableProps) {
  const rows = found(entries, query);
  return (
    <div className="overflow-x-auto rounded-md border border-line">
      <table className="w-full text-body">
        <caption className="border-line border-b bg-sunken px-2 py-1 text-start text-label text-muted">{t`Forwarding of ${name}`}</caption>
        <thead>
          <tr className="text-start text-label text-muted">
            <th scope="col" className="px-2 py-1 font-normal">{t`Prefix`}</th>
            <th scope="col" className="py-1 pe-2 font-normal">{t`From`}</th>
            <th scope="col" className="py-1 pe-2 font-normal">{t`Next hop`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((entry) => (
            <tr key={entry.prefix} className="border-line border-t align-top">
              <th scope="row" className="px-2 py-0.5 text-start font-mono font-normal">
                {entry.prefix}
              </th>
              <td className="whitespace-nowrap py-0.5 pe-2">
                {PROTOCOLS[entry.protocol]} <span className="text-muted">({entry.distance})</span>
              </td>
              <td className="py-0.5 pe-2">{nextHopText(entry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows shown={SHOWN} total={rows.length} all={entries.length} what={t`No route.`} />
    </div>
  );
}
