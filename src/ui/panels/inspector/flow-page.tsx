import { t } from '#base/t.ts';
import type { Flow } from '#model/flow.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { NameField } from '../fields/value-fields.tsx';
import { flowReport } from '../report/report-selectors.ts';
import { DeleteSection } from './delete-section.tsx';
import { FlowForm } from './forms/flow-form.tsx';
import { FlowLive } from './live/flow-live.tsx';
import { PageHead } from './page-head.tsx';

export function FlowPage({ flow }: { readonly flow: Flow }) {
  const actions = useActions();
  const report = useEditor((state) => flowReport(state.report, flow.id));
  return (
    <>
      <PageHead kind={t`Flow`} about={t`Who asks whom, and whether the answer arrives.`}>
        <NameField
          label={t`Name`}
          path="name"
          value={flow.name}
          commit={(name) => actions.changeFlow(flow.id, { name })}
        />
      </PageHead>
      {report && <FlowLive report={report} />}
      <FlowForm value={flow} change={(patch) => actions.changeFlow(flow.id, patch)} />
      <DeleteSection ids={[flow.id]} name={flow.name} />
    </>
  );
}
