/** What an auditor asks of each flow: how far it is private, and which of the usual claims hold. The whole of it is a file. */

import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { t } from '#base/t.ts';
import { loadFacts } from '#catalogue/facts.ts';
import { type AuditedFlow, auditOf } from '#interop/audit/audit-facts.ts';
import { CLAIM_VERDICT_WORDS, type Claim } from '#interop/audit/claims.ts';
import { writeAudit } from '#interop/audit/write-audit.ts';
import { Button } from '#ui/components/form/button.tsx';
import { plainName, saveText } from '#ui/export/save-file.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { CELL, CellButton, Head, Nothing } from '../dock/table-parts.tsx';
import { OutOfDate } from '../report/out-of-date.tsx';
import { AuditedSegments } from './audited-segments.tsx';

const SHAPES: Readonly<Record<Claim['verdict'], string>> = {
  holds: '●',
  'holds in part': '◐',
  'does not hold': '✕',
  'cannot be said': '?',
};

export function AuditTab() {
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const report = useEditor((state) => state.report);
  const flows = useMemo(() => (report ? auditOf(document, report) : []), [document, report]);
  if (!report) return <Nothing>{t`The design has not been simulated yet.`}</Nothing>;
  if (flows.length === 0)
    return <Nothing>{t`There is no flow yet. Add one, and its hand-offs are listed here.`}</Nothing>;

  async function save() {
    const { document: now, report: answer } = store.getState();
    if (!answer) return;
    const text = writeAudit(now, answer, await loadFacts());
    saveText(`${plainName(now.name)}.hand-offs.md`, text, 'text/markdown');
  }

  return (
    <div className="grid gap-4 px-4 py-3">
      <div className="flex flex-wrap items-center gap-3">
        <p className="text-muted">{t`What people often say of such a connection, held against what the packets do.`}</p>
        <Button onClick={() => void save()}>
          <Download aria-hidden size={14} />
          {t`Save the hand-off ledger`}
        </Button>
        <OutOfDate />
      </div>
      {flows.map((flow) => (
        <Flow key={flow.flow} flow={flow} />
      ))}
    </div>
  );
}

function Flow({ flow }: { readonly flow: AuditedFlow }) {
  const store = useEditorStore();
  return (
    <section aria-label={flow.name}>
      <h3 className="text-head">
        <CellButton onClick={() => store.getState().selectFlow(flow.flow)}>{flow.name}</CellButton>
      </h3>
      <p>{flow.privacy}</p>
      <table className="mt-1 w-full min-w-2xl border-separate border-spacing-0">
        <caption className="sr-only">{t`Claims about ${flow.name}`}</caption>
        <Head
          columns={[
            { name: t`Claim`, className: 'w-72' },
            { name: t`Verdict`, className: 'w-36' },
            { name: t`Because` },
            { name: t`Source`, className: 'w-36' },
          ]}
        />
        <tbody>
          {flow.claims.map(({ claim, verdict, because, facts }) => (
            <tr key={claim} className="hover:bg-hover">
              <th scope="row" className={`${CELL} text-start font-normal`}>
                {claim}
              </th>
              <td className={`${CELL} whitespace-nowrap ${verdict === 'does not hold' ? 'text-danger' : ''}`}>
                <span aria-hidden className="me-1.5 inline-block w-3 text-center">
                  {SHAPES[verdict]}
                </span>
                {CLAIM_VERDICT_WORDS[verdict]}
              </td>
              <td className={CELL}>{because}</td>
              <td className={`${CELL} tabular-nums text-label text-muted`}>{facts.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <AuditedSegments flow={flow} />
    </section>
  );
}
