import { Flag } from 'lucide-react';
import { t } from '#base/t.ts';
import type { FlagRow } from './ledger-rows.ts';
import { CELL, CellButton } from './table-parts.tsx';

interface FlagRowViewProps {
  readonly ref: React.Ref<HTMLTableRowElement>;
  readonly row: FlagRow;
  readonly narrow: boolean;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

/** A hand-off, in the place where it happens: who hands to whom, why here, what protects the packet from here on. */
export function FlagRowView({ ref, row, narrow, selected, onSelect }: FlagRowViewProps) {
  const { flag } = row;
  return (
    <tr
      ref={ref}
      onClick={onSelect}
      aria-current={selected ? 'step' : undefined}
      className={`cursor-pointer scroll-mt-8 ${selected ? 'bg-accent-soft' : 'bg-sunken hover:bg-hover'}`}
    >
      <td className={`${CELL} border-line border-y text-end`}>
        <Flag aria-hidden size={12} className="mt-1 ms-auto" />
      </td>
      <th scope="row" className={`${CELL} border-line border-y text-start font-normal`}>
        <CellButton onClick={onSelect} label={t`Hand-off at ${flag.at.label}: ${flag.who}`}>
          <span className="tabular-nums font-semibold">{row.title}</span>
          {flag.edge && <span className="ms-1.5">{t`Microsoft edge`}</span>}
        </CellButton>
        {flag.privateEnds && row.title !== 'Private ends here' && (
          <strong className="block font-semibold text-label">{t`Private ends here`}</strong>
        )}
      </th>
      <td colSpan={narrow ? 3 : 4} className={`${CELL} border-line border-y`}>
        <span className="font-medium">{flag.who}</span>
        <span className="text-muted">
          {' '}
          {flag.chosenBy} {flag.protectedBy}
        </span>
        {flag.facts.length > 0 && (
          <span className="tabular-nums ms-1.5 whitespace-nowrap text-label text-muted">
            {flag.facts.join(', ')}
          </span>
        )}
      </td>
    </tr>
  );
}
