/** The ledger of the flow on screen, for a spreadsheet or a program. */
import { csvOf } from '#interop/csv.ts';
import { findSecrets, textWithoutSecrets } from '#interop/secrets/find-secrets.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { LEDGER_HEAD, ledgerCells } from './ledger-cells.ts';
import { plainName, saveText } from './save-file.ts';

export function saveLedger(editor: EditorStore, format: 'csv' | 'json', leaveOutSecrets: boolean): void {
  const { document, report, selectedFlow } = editor.getState();
  const flow = report?.flows.find((one) => one.flow === selectedFlow);
  if (!flow) return;
  const secrets = leaveOutSecrets ? findSecrets(document) : [];
  const shown = (text: string) => textWithoutSecrets(text, secrets);
  const name = shown(document.flows[flow.flow]?.name ?? 'flow');
  const design = shown(document.name);
  const file = `${plainName(`${design} ${name}`)}-ledger.${format}`;
  const rows = ledgerCells(flow).map((cells) => cells.map(shown));
  if (format === 'csv') {
    saveText(file, csvOf([LEDGER_HEAD, ...rows]), 'text/csv');
    return;
  }
  const ledger = rows.map((cells) =>
    Object.fromEntries(LEDGER_HEAD.map((head, index) => [head, cells[index]])),
  );
  const content = { format: 'handoff-ledger/1', design, flow: name, verdict: shown(flow.sentence), ledger };
  saveText(file, `${JSON.stringify(content, null, 2)}\n`, 'application/json');
}
