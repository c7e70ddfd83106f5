import { Pencil, X } from 'lucide-react';
import { t } from '#base/t.ts';
import { findingKey } from '#checks/finding.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Flow, FlowTarget } from '#model/flow.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { IconButton } from '#ui/components/form/button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { shownEstimate, shownRate } from '../fields/quantities.ts';
import { blockingProblem } from '../problems/blocking-problem.ts';
import { showAbout } from '../problems/show-about.ts';
import { flowReport, roundTripMs } from '../report/report-selectors.ts';
import { VerdictText } from '../report/verdict-text.tsx';
import { AddFlow } from './add-flow.tsx';
import { CELL, CellButton, Head, Nothing } from './table-parts.tsx';

const COLUMNS = [
  { name: t`Flow` },
  { name: t`From` },
  { name: t`To` },
  { name: t`Result`, className: 'min-w-36' },
  { name: t`Crosses internet` },
  { name: t`There and back` },
  { name: t`Asked, out and back`, className: 'text-end' },
  { name: t`Gets through`, className: 'text-end' },
  { name: t`Change`, hidden: true },
];

export function FlowsTab() {
  const flows = useEditor((state) => state.document.flows);
  const list = Object.values(flows);
  return (
    <>
      {list.length === 0 ? (
        <Nothing>{t`There is no flow yet. A flow asks whether a packet from one place reaches another, and whether the answer comes back.`}</Nothing>
      ) : (
        <table className="w-full min-w-3xl border-separate border-spacing-0">
          <caption className="sr-only">{t`All flows and their results`}</caption>
          <Head columns={COLUMNS} />
          <tbody>
            {list.map((flow) => (
              <FlowRow key={flow.id} flow={flow} />
            ))}
          </tbody>
        </table>
      )}
      <AddFlow />
    </>
  );
}

function FlowRow({ flow }: { readonly flow: Flow }) {
  const store = useEditorStore();
  const actions = useActions();
  const report = useEditor((state) => flowReport(state.report, flow.id));
  const selected = useEditor((state) => state.selectedFlow === flow.id);
  const from = useEditor((state) => state.document.nodes[flow.from.node]?.name ?? flow.from.node);
  const to = useEditor((state) => targetText(state.document, flow.to));
  const context = useActionContext();
  const problem = useEditor(({ document, findings }) =>
    report ? blockingProblem(document, findings, report) : null,
  );
  const roundTrip = report && roundTripMs(report);
  const select = () => store.getState().selectFlow(flow.id);
  return (
    <tr
      onClick={select}
      aria-current={selected || undefined}
      className={`cursor-pointer ${selected ? 'bg-accent-soft' : 'hover:bg-hover'}`}
    >
      <th scope="row" className={`${CELL} text-start font-normal`}>
        <CellButton onClick={select} current={selected}>
          {flow.name}
        </CellButton>
        {flow.critical && <span className="ms-1.5 text-label text-muted">{t`critical`}</span>}
      </th>
      <td className={CELL}>{from}</td>
      <td className={CELL}>{to}</td>
      <td className={CELL}>
        {report ? (
          <VerdictText report={report} />
        ) : (
          <span className="text-muted">{t`not simulated yet`}</span>
        )}
        {problem && (
          <CellButton
            onClick={() => {
              showAbout(context(), problem.about);
              store.getState().selectFinding(findingKey(problem));
              store.getState().setDockTab('problems');
            }}
          >{t`Problem: ${problem.message}`}</CellButton>
        )}
      </td>
      <td className={CELL}>{report ? (report.crossesInternet ? t`yes` : t`no`) : ''}</td>
      <td className={`${CELL} whitespace-nowrap`}>
        {typeof roundTrip === 'number' ? shownEstimate(roundTrip) : ''}
      </td>
      <td className={`${CELL} tabular-nums whitespace-nowrap text-end`}>
        {shownRate(flow.forwardMbps)} / {shownRate(flow.returnMbps)}
      </td>
      <td className={`${CELL} tabular-nums whitespace-nowrap text-end`}>
        {report && `${shownRate(report.throughput.forwardMbps)} / ${shownRate(report.throughput.returnMbps)}`}
      </td>
      <td className="whitespace-nowrap px-2 py-px text-end align-top">
        <IconButton
          label={t`Edit ${flow.name}`}
          onClick={(event) => {
            event.stopPropagation();
            const { select: selectElements, panels, togglePanel } = store.getState();
            selectElements([flow.id]);
            if (!panels.inspector) togglePanel('inspector');
          }}
        >
          <Pencil aria-hidden size={13} />
        </IconButton>
        <IconButton
          label={t`Delete ${flow.name}`}
          onClick={(event) => {
            event.stopPropagation();
            actions.remove([flow.id]);
          }}
        >
          <X aria-hidden size={14} />
        </IconButton>
      </td>
    </tr>
  );
}

function targetText({ nodes }: TopologyDocument, to: FlowTarget): string {
  if (to.by === 'name') return to.name;
  if (to.by === 'address') return to.address;
  const name = nodes[to.node]?.name ?? to.node;
  return to.address ? `${name}, ${to.address}` : name;
}
