import { useEffect, useState } from 'react';
import type { FlowId } from '#model/ids.ts';
import type { Report } from '#sim/report/report.ts';
import type { FlowWhy } from '#sim/report/why.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

export type WhyState =
  | { readonly state: 'loading' }
  | { readonly state: 'there'; readonly why: FlowWhy }
  | { readonly state: 'failed' };

/** Asked for once per report and flow, whoever looks. */
const asked = new WeakMap<Report, Map<FlowId, Promise<FlowWhy | null>>>();

/** The five answers at every hop of a flow, for the report that is shown. */
export function useFlowWhy(flow: FlowId | null): WhyState {
  const store = useEditorStore();
  const report = useEditor((state) => state.report);
  const fresh = useEditor((state) => state.reportRevision === state.revision);
  const [answer, setAnswer] = useState<{ readonly of: Report; readonly why: FlowWhy } | 'failed' | null>(
    null,
  );
  useEffect(() => {
    if (!report || flow === null || !fresh) return;
    let current = true;
    const known = asked.get(report) ?? new Map<FlowId, Promise<FlowWhy | null>>();
    asked.set(report, known);
    const promise = known.get(flow) ?? store.getState().whyOf(flow);
    known.set(flow, promise);
    promise.then(
      (why) => current && setAnswer(why ? { of: report, why } : 'failed'),
      () => {
        known.delete(flow);
        if (current) setAnswer('failed');
      },
    );
    return () => {
      current = false;
    };
  }, [store, report, flow, fresh]);
  if (answer === 'failed') return { state: 'failed' };
  if (answer && answer.of === report && answer.why.flow === flow) return { state: 'there', why: answer.why };
  return { state: 'loading' };
}
