/**
 * Paper, and PDF by the browser's own way: the drawing on the first page, then the answer of the flow and its ledger.
 * Light whatever the screen is, and readable in black and white: every medium has its pattern and letter.
 */

import { createRoot } from 'react-dom/client';
import { t } from '#base/t.ts';
import { findSecrets, textWithoutSecrets } from '#interop/secrets/find-secrets.ts';
import type { FlowReport } from '#sim/report/report.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { LEDGER_HEAD, ledgerCells } from './ledger-cells.ts';
import { PLAIN, pictureNow } from './picture-now.ts';
import '#ui/theme/print.css';

export async function printDesign(editor: EditorStore, leaveOutSecrets: boolean): Promise<void> {
  const { document, report, selectedFlow } = editor.getState();
  const secrets = leaveOutSecrets ? findSecrets(document) : [];
  const shown = (text: string) => textWithoutSecrets(text, secrets);
  const flow = report?.flows.find((one) => one.flow === selectedFlow) ?? null;
  const { svg } = pictureNow(editor, { ...PLAIN, leaveOutSecrets });
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const sheet = window.document.createElement('div');
  sheet.className = 'print-sheet';
  window.document.body.append(sheet);
  const root = createRoot(sheet);
  const clear = () => {
    root.unmount();
    sheet.remove();
    URL.revokeObjectURL(url);
  };
  window.addEventListener('afterprint', clear, { once: true });
  await new Promise<void>((resolve) =>
    root.render(
      <Sheet
        name={shown(document.name)}
        notes={shown(document.notes)}
        shown={shown}
        picture={url}
        onPicture={resolve}
        flow={flow}
        flowName={shown((flow && document.flows[flow.flow]?.name) ?? '')}
      />,
    ),
  );
  window.print();
}

interface Props {
  readonly name: string;
  readonly notes: string;
  readonly picture: string;
  readonly onPicture: () => void;
  readonly flow: FlowReport | null;
  readonly flowName: string;
  readonly shown: (text: string) => string;
}

function Sheet({ name, notes, picture, onPicture, flow, flowName, shown }: Props) {
  return (
    <article aria-label={t`${name}, for print`}>
      <img src={picture} alt={t`Drawing of ${name}`} onLoad={onPicture} onError={onPicture} />
      {notes && <p className="print-notes">{notes}</p>}
      {flow && (
        <section>
          <h2>{flowName}</h2>
          <p>{shown(`${flow.sentence}. ${flow.privacy.sentence}`)}</p>
          {flow.assumptions.length > 0 && <p>{t`Assumption: ${flow.assumptions.join(' ')}`}</p>}
          <table>
            <thead>
              <tr>
                {LEDGER_HEAD.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ledgerCells(flow).map((cells, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: it is drawn once and thrown away
                <tr key={row}>
                  {cells.map((cell, column) => (
                    <td key={LEDGER_HEAD[column]}>{shown(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </article>
  );
}
