/** Every failure against every flow, what loses a flow alone or in a pair, and one number for all of it. */

import { useEffect, useState } from 'react';
import { t } from '#base/t.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { Nothing } from '../dock/table-parts.tsx';
import { CutSetList } from './cut-set-list.tsx';
import { FailureMatrix, type MatrixView } from './failure-matrix.tsx';
import { SweepBar } from './sweep-bar.tsx';

export function SweepTab() {
  const store = useEditorStore();
  const hasFlows = useEditor((state) => Object.keys(state.document.flows).length > 0);
  const sweep = useEditor((state) => state.sweep);
  const [view, setView] = useState<MatrixView>({ order: 'kind', withQuiet: true });

  // Single failures are quick, and are what people come to see.
  const isUntried = sweep === null;
  useEffect(() => {
    if (hasFlows && isUntried) store.getState().runSweep('single');
  }, [hasFlows, isUntried, store]);

  if (!hasFlows)
    return <Nothing>{t`There is no flow yet, so nothing can be lost. Add one under Flows.`}</Nothing>;
  return (
    <>
      <SweepBar />
      {sweep && sweep.scenarios.length > 0 && (
        <>
          <FailureMatrix sweep={sweep} view={view} onView={setView} />
          <CutSetList sweep={sweep} />
        </>
      )}
    </>
  );
}
