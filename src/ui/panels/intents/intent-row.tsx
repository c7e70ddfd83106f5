import { Check, Pencil, X } from 'lucide-react';
import { listed } from '#base/listed.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { Intent } from '#model/intent.ts';
import { Button, IconButton } from '#ui/components/form/button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import type { IntentVerdict } from '#verify/verify-intents.ts';
import { useActions } from '../actions.ts';
import { CELL } from '../dock/table-parts.tsx';
import { IntentForm } from './intent-form.tsx';

interface Props {
  readonly intent: Intent;
  readonly sentence: string;
  /** Its form stands below it. */
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function IntentRow({ intent, sentence, isOpen, onToggle }: Props) {
  const actions = useActions();
  const verdict = useEditor((state) => state.proof.verdicts.find((one) => one.intent === intent.id));
  return (
    <>
      <tr className="hover:bg-hover">
        <td className={`${CELL} whitespace-nowrap`}>
          <VerdictWord verdict={verdict} />
        </td>
        <th scope="row" className={`${CELL} text-start font-normal`}>
          <span lang="en" translate="no">
            {sentence}
          </span>
        </th>
        <td className={CELL}>{verdict?.counterExample && <CounterExample verdict={verdict} />}</td>
        <td className="whitespace-nowrap px-2 py-px text-end align-top">
          <IconButton label={t`Edit: ${sentence}`} aria-expanded={isOpen} onClick={onToggle}>
            <Pencil aria-hidden size={13} />
          </IconButton>
          <IconButton label={t`Delete: ${sentence}`} onClick={() => actions.removeIntent(intent.id)}>
            <X aria-hidden size={14} />
          </IconButton>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={4} className="border-line border-b bg-sunken px-2 py-2">
            <IntentForm intent={intent} />
          </td>
        </tr>
      )}
    </>
  );
}

function VerdictWord({ verdict }: { readonly verdict: IntentVerdict | undefined }) {
  if (!verdict) return <span className="text-muted">{t`not checked yet`}</span>;
  return verdict.holds ? (
    <span className="inline-flex items-center gap-1 text-good">
      <Check aria-hidden size={14} />
      {t`holds`}
    </span>
  ) : (
    <span className="inline-flex items-center gap-1 font-semibold text-danger">
      <X aria-hidden size={14} />
      {t`broken`}
    </span>
  );
}

/** One click away: the failure is switched on, the flow it hits is drawn, and the timeline tells how it came to that. */
function CounterExample({ verdict }: { readonly verdict: IntentVerdict }) {
  const store = useEditorStore();
  const actions = useActions();
  const found = verdict.counterExample;
  const flow = useEditor((state) => (found ? state.document.flows[found.flow]?.name : undefined));
  if (!found) return null;
  const what = listed(found.failed.map(({ name }) => name));
  return (
    <div className="flex items-start gap-2">
      <p className="min-w-0 flex-1">
        {what && (
          <span className="font-medium">
            {t`When ${what} ${plural(found.failed.length, { one: 'fails', other: 'fail' })}:`}{' '}
          </span>
        )}
        {flow}: {found.because}
      </p>
      <Button
        onClick={() => {
          actions.failOnly(found.failed.map(({ target }) => target));
          store.getState().selectFlow(found.flow);
          store.getState().setDockTab('timeline');
        }}
      >
        {t`Show`}
        <span className="sr-only"> {what ? t`${what} failing` : flow}</span>
      </Button>
    </div>
  );
}
