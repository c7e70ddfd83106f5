/** What alone loses a flow, out of the sweep: the checklist says the same as Every failure. */
import { useEffect, useMemo } from 'react';
import type { LosesAlone } from '#checks/readiness/point.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { isOutOfDate } from '../sweep/is-out-of-date.ts';

/** Null until every single failure of the design as it is has been tried. Asks for that where nobody has. */
export function useLosesAlone(): readonly LosesAlone[] | null {
  const store = useEditorStore();
  const hasFlows = useEditor((state) => Object.keys(state.document.flows).length > 0);
  const sweep = useEditor((state) => state.sweep);
  const isOld = useEditor((state) => state.sweep !== null && isOutOfDate(state.sweep.of, state.document));
  const isUntried = sweep === null;
  useEffect(() => {
    if (hasFlows && isUntried) store.getState().runSweep('single');
  }, [hasFlows, isUntried, store]);
  return useMemo(() => {
    if (!sweep?.summary || sweep.state !== 'done' || isOld) return null;
    const nameOf = new Map(sweep.elements.map(({ key, name }) => [key, name]));
    return sweep.summary.singlePoints.map(({ key, flows }) => ({ name: nameOf.get(key) ?? key, flows }));
  }, [sweep, isOld]);
}
