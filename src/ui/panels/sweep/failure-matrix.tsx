import { t } from '#base/t.ts';
import type { SweepState } from '#editor/editor-state.ts';
import { CELL_SIGNS, cellWords } from '#interop/report/cell-words.ts';
import type { FlowId } from '#model/ids.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import type { Failable } from '#verify/failable.ts';
import type { SweptScenario } from '#verify/sweep.ts';
import { useActions } from '../actions.ts';
import { CELL, CellButton, Head } from '../dock/table-parts.tsx';
import { CELL_TONES } from './cell-looks.ts';

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

/** A row for each failure, the worst group first; a column for each flow. A click lets it fail and draws the flow. */
export function FailureMatrix({ sweep }: { readonly sweep: SweepState }) {
  const flows = useEditor((state) => state.document.flows);
  const byKey = new Map(
    sweep.scenarios.flatMap((scenario) => {
      const [key, ...others] = scenario.failed;
      return key !== undefined && others.length === 0 ? [[key, scenario] as const] : [];
    }),
  );
  const columns = [
    { name: t`When this fails`, className: 'min-w-48' },
    ...sweep.flows.map((id) => ({ name: flows[id]?.name ?? t`a flow that is gone` })),
    { name: t`Overloads` },
  ];
  return (
    <table className="w-full min-w-3xl border-separate border-spacing-0">
      <caption className="sr-only">{t`What becomes of each flow when one thing fails`}</caption>
      <Head columns={columns} />
      {Object.entries(GROUP_WORDS).map(([group, words]) => {
        const elements = sweep.elements.filter((one) => one.group === group && byKey.has(one.key));
        if (elements.length === 0) return null;
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
            {elements.map((element) => (
              <MatrixRow
                key={element.key}
                element={element}
                scenario={byKey.get(element.key) as SweptScenario}
                flows={sweep.flows}
              />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

interface RowProps {
  readonly element: Failable;
  readonly scenario: SweptScenario;
  readonly flows: readonly FlowId[];
}

function MatrixRow({ element, scenario, flows }: RowProps) {
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
