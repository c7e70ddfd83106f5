import { useMemo } from 'react';
import { useEditor } from '#ui/use-editor.tsx';
import { failableGroups } from '../failures/failure-targets.ts';
import { locationName } from '../fields/catalogue-choices.ts';
import { FailSomething } from './fail-something.tsx';
import { FailurePhases } from './failure-phases.tsx';
import { RecoveryTable } from './recovery-table.tsx';
import { WhatHappens } from './what-happens.tsx';
import './failures.css';

/** What fails when, what else could, and how long each flow was lost. */
export function FailuresTab() {
  const document = useEditor((state) => state.document);
  const groups = useMemo(() => failableGroups(document, locationName), [document]);
  return (
    <div className="failures">
      <div className="grid gap-3">
        <FailSomething groups={groups} />
        <WhatHappens />
      </div>
      <div className="grid min-w-0 gap-3">
        <FailurePhases />
        <RecoveryTable />
      </div>
    </div>
  );
}
