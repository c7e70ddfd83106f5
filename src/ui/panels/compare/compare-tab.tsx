/** Two states of a design: what its traffic does otherwise, flow by flow, with the reason and the compared values. */

import { X } from 'lucide-react';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { Comparing } from '#editor/editor-state.ts';
import type { Comparison, FlowChange } from '#sim/report/comparison.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { CELL, CellButton, Head } from '../dock/table-parts.tsx';
import { shownEstimate, shownRate } from '../fields/quantities.ts';
import { keepChange } from '../why/what-if.ts';
import { VERDICT_WORDS } from '../words.ts';
import { CHANGE_SHAPES, CHANGE_WORDS, isWorse } from './change-words.ts';
import { CompareChoice } from './compare-choice.tsx';
import { LoadChanges, SessionChanges } from './other-changes.tsx';
import { useComparison } from './use-comparison.ts';

export function CompareTab() {
  const comparing = useEditor((state) => state.comparing);
  const answer = useComparison(comparing);
  return (
    <div className="grid gap-3 px-4 py-3">
      <CompareChoice />
      {!comparing && (
        <p className="text-muted">{t`Set the design against another state of it: each flow that does anything otherwise is listed, with the hop at which it parts and why. A place, a name or a colour is no difference.`}</p>
      )}
      {comparing && (
        <section aria-label={t`Compared with ${comparing.title}`} className="grid gap-2">
          <Heading comparing={comparing} />
          {answer.state === 'loading' && <p role="status" className="text-muted">{t`Comparing.`}</p>}
          {answer.state === 'failed' && <p className="text-danger">{t`The two could not be compared.`}</p>}
          {answer.state === 'there' && <Result comparison={answer.comparison} />}
        </section>
      )}
    </div>
  );
}

function Heading({ comparing }: { readonly comparing: Comparing }) {
  const store = useEditorStore();
  const { title, otherIs, keep } = comparing;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <h3 className="font-semibold text-head">
        {otherIs === 'after' ? t`What if: ${title}` : t`Now, compared with ${title}`}
      </h3>
      {keep && <Button tone="primary" onClick={() => keepChange(store, keep)}>{t`Make this change`}</Button>}
      <Button tone="quiet" onClick={() => store.getState().compareTo(null)}>
        <X aria-hidden size={13} />
        {keep ? t`Leave it` : t`Stop comparing`}
      </Button>
    </div>
  );
}

function Result({ comparison }: { readonly comparison: Comparison }) {
  const { flows, unchanged, loads, sessions, sentence } = comparison;
  return (
    <>
      <p role="status">
        <strong className="font-semibold">{sentence}</strong>
        {flows.length > 0 && unchanged > 0 && (
          <span className="text-muted">
            {' '}
            {t`${plural(unchanged, { one: 'One flow is', other: '# flows are' })} as before.`}
          </span>
        )}
      </p>
      {flows.length > 0 && (
        <table className="w-full min-w-3xl border-separate border-spacing-0">
          <caption className="sr-only">{t`Flows that do anything otherwise`}</caption>
          <Head
            columns={[
              { name: t`Flow`, className: 'w-44' },
              { name: t`What differs`, className: 'w-52' },
              { name: t`Where and why` },
              { name: t`Before`, className: 'w-40' },
              { name: t`After`, className: 'w-40' },
            ]}
          />
          <tbody>
            {flows.map((change) => (
              <ChangeRow key={`${change.flow} ${change.kinds.join()}`} change={change} />
            ))}
          </tbody>
        </table>
      )}
      <LoadChanges loads={loads} />
      <SessionChanges sessions={sessions} />
    </>
  );
}

function ChangeRow({ change }: { readonly change: FlowChange }) {
  const store = useEditorStore();
  const selected = useEditor((state) => state.selectedFlow === change.flow);
  const { hop } = change;
  const select = () => store.getState().selectFlow(change.flow);
  return (
    <tr className={selected ? 'bg-accent-soft' : 'hover:bg-hover'}>
      <th scope="row" className={`${CELL} text-start font-normal`}>
        <CellButton onClick={select} current={selected}>
          {change.name}
        </CellButton>
      </th>
      <td className={CELL}>
        <ul>
          {change.kinds.map((kind) => (
            <li key={kind} className={isWorse(kind) ? 'text-danger' : ''}>
              <span aria-hidden className="me-1.5 inline-block w-3 text-center">
                {CHANGE_SHAPES[kind]}
              </span>
              {CHANGE_WORDS[kind]}
            </li>
          ))}
        </ul>
      </td>
      <td className={CELL}>
        {hop && (
          <>
            <span className="block">
              <strong className="font-semibold">
                {hop.direction === 'forward'
                  ? t`Hop ${hop.number} of the request, ${hop.at}:`
                  : t`Hop ${hop.number} of the reply, ${hop.at}:`}
              </strong>{' '}
              {t`${hop.after}, before ${hop.before}.`}
            </span>
            <span className="block text-muted">{t`Because ${hop.because}.`}</span>
          </>
        )}
      </td>
      <State state={change.before} />
      <State state={change.after} />
    </tr>
  );
}

function State({ state }: { readonly state: FlowChange['before'] }) {
  if (!state) return <td className={`${CELL} text-muted`}>{t`not there`}</td>;
  return (
    <td className={`${CELL} tabular-nums`}>
      <span className="block">{VERDICT_WORDS[state.verdict]}</span>
      {state.latencyMs !== null && (
        <span className="block text-label text-muted">{shownEstimate(state.latencyMs)}</span>
      )}
      <span className="block text-label text-muted">{t`${shownRate(state.forwardMbps)} out, ${shownRate(state.returnMbps)} back`}</span>
    </td>
  );
}
