import { useMemo } from 'react';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { SweepState } from '#editor/editor-state.ts';
import { CELL_SIGNS, cellWords } from '#interop/report/cell-words.ts';
import type { FlowId } from '#model/ids.ts';
import { CONTROL } from '#ui/components/form/field.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import type { Failable } from '#verify/failable.ts';
import type { SweptScenario } from '#verify/sweep.ts';
import { useActions } from '../actions.ts';
import { CELL, CellButton, Head } from '../dock/table-parts.tsx';
import { CELL_TONES } from './cell-looks.ts';
import { type MatrixOrder, type MatrixRow, matrixRows } from './matrix-order.ts';
import { useCellKeys } from './use-cell-keys.ts';

const GROUP_WORDS: Readonly<Record<Failable['group'], string>> = {
  circuits: t`Circuits`,
  sessions: t`Sessions`,
  providers: t`Providers`,
  locations: t`Peering locations`,
  regions: t`Regions`,
  zones: t`Zones`,
  devices: t`Devices`,
  links: t`Links`,
  'physical-groups': t`Physical groups`,
};

interface MatrixProps {
  readonly sweep: SweepState;
  /** Kept by the tab: it outlives a run. */
  readonly view: MatrixView;
  readonly onView: (view: MatrixView) => void;
}

export interface MatrixView {
  readonly order: MatrixOrder;
  readonly withQuiet: boolean;
}

/** A row for each failure; a column for each flow. A click lets it fail and draws the flow. */
export function FailureMatrix({ sweep, view, onView }: MatrixProps) {
  const flows = useEditor((state) => state.document.flows);
  const cellKeys = useCellKeys();
  const { order, withQuiet } = view;
  const rows = useMemo(() => matrixRows(sweep, sweep.flows, order, withQuiet), [sweep, order, withQuiet]);
  const nameOf = (id: FlowId) => flows[id]?.name ?? t`a flow that is gone`;
  const columns = [
    { name: t`When this fails`, className: 'min-w-48' },
    ...sweep.flows.map((id) => ({ name: nameOf(id) })),
    { name: t`Overloads` },
  ];
  const row = ({ element, scenario }: MatrixRow) => (
    <FailureRow key={element.key} element={element} scenario={scenario} flows={sweep.flows} />
  );
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 pb-1.5">
        <label className="flex items-center gap-1.5 text-muted">
          {t`Order`}
          <select
            value={order}
            onChange={(event) => onView({ ...view, order: event.currentTarget.value as MatrixOrder })}
            className={`${CONTROL} h-7 w-60!`}
          >
            <option value="kind">{t`By what fails`}</option>
            <option value="worst">{t`Worst first`}</option>
            {sweep.flows.map((id) => (
              <option key={id} value={id}>
                {t`Worst for ${nameOf(id)} first`}
              </option>
            ))}
          </select>
        </label>
        <label className="flex min-h-6 items-center gap-1.5">
          <input
            type="checkbox"
            checked={!withQuiet}
            onChange={(event) => onView({ ...view, withQuiet: !event.currentTarget.checked })}
            className="size-4 accent-accent"
          />
          {t`Only what changes something`}
        </label>
        <span className="text-muted tabular-nums">
          {t`${plural(rows.length, { one: '# failure', other: '# failures', none: 'no failure' })} shown`}
        </span>
      </div>
      <table {...cellKeys} className="w-full min-w-3xl border-separate border-spacing-0">
        <caption className="sr-only">{t`What becomes of each flow when one thing fails`}</caption>
        <Head columns={columns} />
        {order !== 'kind' && <tbody>{rows.map(row)}</tbody>}
        {order === 'kind' &&
          Object.entries(GROUP_WORDS).map(([group, words]) => {
            const ofGroup = rows.filter(({ element }) => element.group === group);
            if (ofGroup.length === 0) return null;
            return (
              <tbody key={group}>
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={columns.length}
                    className="px-2 pt-2 pb-0.5 text-start font-normal text-label text-muted"
                  >
                    {words}
                  </th>
                </tr>
                {ofGroup.map(row)}
              </tbody>
            );
          })}
      </table>
    </>
  );
}

interface RowProps {
  readonly element: Failable;
  readonly scenario: SweptScenario;
  readonly flows: readonly FlowId[];
}

function FailureRow({ element, scenario, flows }: RowProps) {
  const show = useShowFailure();
  const names = useEditor((state) => state.document.flows);
  return (
    <tr className="hover:bg-hover">
      <th scope="row" className={`${CELL} text-start font-normal`}>
        {element.name}
      </th>
      {scenario.cells.map((cell, index) => {
        const flow = flows[index] as FlowId;
        const words = cellWords(cell);
        return (
          <td key={flow} className={`${CELL} whitespace-nowrap ${CELL_TONES[cell.outcome]}`}>
            <CellButton
              byArrows
              label={t`${element.name} fails, ${names[flow]?.name}: ${words}. Show it.`}
              onClick={() => show([element], flow)}
            >
              <span aria-hidden className="me-1 inline-block w-3 text-center">
                {CELL_SIGNS[cell.outcome]}
              </span>
              {words}
            </CellButton>
          </td>
        );
      })}
      <td className={CELL}>
        {scenario.overloads.length === 0 ? (
          <span className="text-muted">{t`none`}</span>
        ) : (
          scenario.overloads
            .map(({ name, mbps, capacityMbps }) => `${name} ${Math.round((mbps / capacityMbps) * 100)} %`)
            .join(', ')
        )}
      </td>
    </tr>
  );
}

/** Switches a failure on, alone, and draws the flow it hits. */
export function useShowFailure() {
  const store = useEditorStore();
  const actions = useActions();
  return (elements: readonly Failable[], flow: FlowId) => {
    actions.failOnly(elements.map(({ target }) => target));
    if (store.getState().document.flows[flow]) store.getState().selectFlow(flow);
  };
}
