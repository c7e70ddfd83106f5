/** The ledger of a flow as cells of text, for files and print. */
import { t } from '#base/t.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { type LedgerRow, ledgerParts } from '#ui/panels/dock/ledger-rows.ts';
import { MEDIUM_WORDS, OWNER_WORDS } from '#ui/panels/words.ts';

export const LEDGER_HEAD = [
  t`Direction`,
  t`Hop`,
  t`Place`,
  t`Owner`,
  t`Medium from here`,
  t`What happens`,
  t`Source`,
  t`Destination`,
  t`Chosen by`,
] as const;

export const ledgerCells = (flow: FlowReport): readonly (readonly string[])[] =>
  ledgerParts(flow).flatMap(({ title, rows }) => rows.map((row) => [title, ...cellsOf(row)]));

function cellsOf(row: LedgerRow): readonly string[] {
  switch (row.type) {
    case 'dns':
      return ['', 'DNS', '', '', row.sentence, '', '', ''];
    case 'hop':
      return [
        String(row.number),
        row.hop.place.label,
        OWNER_WORDS[row.owner],
        row.media.map((medium) => MEDIUM_WORDS[medium]).join(', '),
        row.changes.join('; '),
        row.source,
        row.destination,
        row.chosenBy ?? '',
      ];
    case 'handoff':
      return ['', row.title, '', '', row.flag.who, '', '', row.flag.chosenBy];
    case 'end':
      return ['', row.word, '', '', row.sentence, '', '', ''];
  }
}
