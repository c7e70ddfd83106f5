import { useMemo } from 'react';
import { t } from '#base/t.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { useSelectedFlow } from '../playback/use-axis.ts';
import { ledgerParts } from './ledger-rows.ts';
import { LedgerPartRows } from './ledger-table.tsx';
import { Head, Nothing } from './table-parts.tsx';
import { useNarrow } from './use-narrow.ts';

/** Left out where why stands beside it: there is no room for both. */
const CHOSEN = t`Next hop chosen by`;

const COLUMNS = [
  { name: '#', className: 'w-12 text-end' },
  { name: t`Hop`, className: 'w-32' },
  { name: t`Owner`, className: 'w-24' },
  { name: t`Leaves over`, className: 'w-40' },
  { name: CHOSEN },
  { name: t`Addresses when it leaves`, className: 'w-52' },
];

/** The selected flow, hop by hop, there and back. */
export function LedgerTab() {
  const { flow, axis } = useSelectedFlow();
  const name = useEditor((state) =>
    state.selectedFlow ? state.document.flows[state.selectedFlow]?.name : undefined,
  );
  const [table, narrow] = useNarrow(760);
  const parts = useMemo(() => (flow ? ledgerParts(flow) : []), [flow]);
  if (name === undefined)
    return <Nothing>{t`Select a flow to see its path hop by hop, there and back.`}</Nothing>;
  if (!flow) return <Nothing>{t`${name} has not been simulated yet.`}</Nothing>;
  return (
    <table ref={table} className="w-full min-w-[34rem] table-fixed border-separate border-spacing-0">
      <caption className="sr-only">{t`Path of ${name}, hop by hop`}</caption>
      <Head columns={narrow ? COLUMNS.filter(({ name: column }) => column !== CHOSEN) : COLUMNS} />
      {parts.map((part) => (
        <LedgerPartRows key={part.direction} part={part} axis={axis} narrow={narrow} />
      ))}
    </table>
  );
}
