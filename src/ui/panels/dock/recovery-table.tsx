import { t } from '#base/t.ts';
import { MOST_MOMENTS, momentCount } from '#model/failure-times.ts';
import type { Recovery } from '#sim/report/report.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { shownShare, shownTime } from '../fields/quantities.ts';
import { OutOfDate } from '../report/out-of-date.tsx';
import { VerdictText } from '../report/verdict-text.tsx';
import { CELL, CellButton, Head } from './table-parts.tsx';

const COLUMNS = [
  { name: t`Flow` },
  { name: t`Result now`, className: 'min-w-32' },
  { name: t`Hit`, className: 'text-end' },
  { name: t`Noticed after`, className: 'text-end' },
  { name: t`Moved after`, className: 'text-end' },
  { name: t`Lost in all`, className: 'text-end' },
  { name: t`How` },
];

/** The recovery clock of every flow. @source ER-270 to ER-277, ER-405 */
export function RecoveryTable() {
  const store = useEditorStore();
  const report = useEditor((state) => state.report);
  const flows = useEditor((state) => state.document.flows);
  const moments = useEditor((state) => momentCount(state.document));
  const anyFailed = useEditor((state) => Object.keys(state.document.failures).length > 0);
  return (
    <section aria-label={t`What it does to each flow`} className="min-w-0">
      <div className="mb-1 flex min-h-7 items-center gap-3">
        <h3 className="font-semibold">{t`What it does to each flow`}</h3>
        <OutOfDate />
        {moments > MOST_MOMENTS && (
          <span className="text-label text-muted">{t`Counted over the first ${MOST_MOMENTS} of ${moments} moments.`}</span>
        )}
      </div>
      {!anyFailed && (
        <p className="text-muted">{t`Fail something, and each flow says here whether it was lost, for how long, and why.`}</p>
      )}
      {anyFailed && report && (
        <table className="w-full border-separate border-spacing-0">
          <caption className="sr-only">{t`Recovery of each flow`}</caption>
          <Head columns={COLUMNS} />
          <tbody>
            {report.flows.map((flow) => (
              <tr key={flow.flow} className="hover:bg-hover">
                <th scope="row" className={`${CELL} text-start font-normal`}>
                  <CellButton onClick={() => store.getState().selectFlow(flow.flow)}>
                    {flows[flow.flow]?.name ?? flow.flow}
                  </CellButton>
                </th>
                <td className={CELL}>
                  <VerdictText report={flow} />
                </td>
                <RecoveryCells recovery={flow.recovery} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function RecoveryCells({ recovery }: { readonly recovery: Recovery | null }) {
  if (!recovery || recovery.affectedShare === 0) {
    return (
      <td colSpan={5} className={`${CELL} text-muted`}>
        {recovery?.sentence ?? t`Not hit.`}
      </td>
    );
  }
  return (
    <>
      <td className={`${CELL} tabular-nums whitespace-nowrap text-end`}>
        {shownShare(recovery.affectedShare)}
      </td>
      <td className={`${CELL} tabular-nums whitespace-nowrap text-end`}>{shownTime(recovery.detectionMs)}</td>
      <td className={`${CELL} tabular-nums whitespace-nowrap text-end`}>
        {shownTime(recovery.detectionMs + recovery.convergenceMs)}
      </td>
      <td className={`${CELL} tabular-nums whitespace-nowrap text-end`}>
        {recovery.lostMs === null ? t`for good` : shownTime(recovery.lostMs)}
      </td>
      <td className={CELL}>{recovery.sentence}</td>
    </>
  );
}
