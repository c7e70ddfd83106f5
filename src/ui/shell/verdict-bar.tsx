/** The answer, in one sentence, for the flow that is drawn. The drawing is the loudest thing on the screen, this the second. */

import { LoaderCircle } from 'lucide-react';
import { lazy } from 'react';
import { t } from '#base/t.ts';
import type { FlowId } from '#model/ids.ts';
import { LatePart } from '#ui/components/late-part.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { VerdictMark } from './verdict-mark.tsx';

const FailuresOn = lazy(async () => ({ default: (await import('./failures-on.tsx')).FailuresOn }));

export function VerdictBar() {
  return (
    <div className="verdict-bar">
      <FlowPicker />
      <Verdict />
      <FailuresWhenOn />
    </div>
  );
}

function FailuresWhenOn() {
  const any = useEditor((state) => Object.keys(state.document.failures).length > 0);
  return (
    any && (
      <LatePart>
        <FailuresOn />
      </LatePart>
    )
  );
}

function FlowPicker() {
  const editor = useEditorStore();
  const flows = useEditor((state) => state.document.flows);
  const selected = useEditor((state) => state.selectedFlow);
  const all = Object.values(flows);
  if (all.length === 0) return null;
  return (
    <label className="flow-picker">
      <span>{t`Flow`}</span>
      <select
        value={selected ?? ''}
        onChange={(event) => editor.getState().selectFlow((event.target.value || null) as FlowId | null)}
      >
        <option value="">{t`None`}</option>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Verdict() {
  const editor = useEditorStore();
  const engine = useEditor((state) => state.engine);
  const behind = useEditor((state) => state.report !== null && state.reportRevision < state.revision);
  const hasFlows = useEditor((state) => Object.keys(state.document.flows).length > 0);
  const flow = useEditor(
    (state) => state.report?.flows.find((one) => one.flow === state.selectedFlow) ?? null,
  );

  if (engine.state === 'failed') {
    return (
      <p className="verdict" role="alert" data-verdict="failed">
        <span className="verdict-words">{engine.message ?? t`The simulation stopped.`}</span>
        {engine.canRetry && (
          <button
            type="button"
            className="text-button"
            onClick={() => editor.getState().retrySimulation()}
          >{t`Try again`}</button>
        )}
      </p>
    );
  }
  if (engine.state === 'slow') {
    return (
      <p className="verdict" role="status" data-verdict="none">
        <LoaderCircle size={16} className="spin" aria-hidden />
        <span className="verdict-words">{t`Still simulating your last change.`}</span>
        <button
          type="button"
          className="text-button"
          onClick={() => editor.getState().stopSimulation()}
        >{t`Stop`}</button>
      </p>
    );
  }
  return (
    <p
      className="verdict"
      role="status"
      data-verdict={flow?.verdict ?? 'none'}
      data-behind={behind || undefined}
    >
      {flow && <VerdictMark verdict={flow.verdict} />}
      <span className="verdict-words">
        {flow ? flow.sentence : hint(hasFlows, engine.state === 'working')}
      </span>
      {flow && flow.assumptions.length > 0 && (
        <span className="badge" title={flow.assumptions.join('\n')}>{t`assumption`}</span>
      )}
      {behind && <LoaderCircle size={16} className="spin" aria-label={t`Simulating the last change`} />}
    </p>
  );
}

const hint = (hasFlows: boolean, working: boolean): string =>
  working
    ? t`Simulating…`
    : hasFlows
      ? t`Choose a flow to see its path.`
      : t`Add a flow to see where its packets go.`;
