import { t } from '#base/t.ts';
import { sameTarget } from '#commands/add-failure.ts';
import { clearFailures } from '#commands/clear-failures.ts';
import type { Failure } from '#model/failure.ts';
import { partWord } from '#model/part-word.ts';
import { fail, restore } from '#ui/canvas/actions.ts';
import { ONE_THING, onlySubject } from './subjects.ts';
import type { ActionContext, UserAction } from './user-action.ts';
import { whenWritable } from './when-writable.ts';

const ANYTHING = ['node', 'lane', 'link', 'zone'] as const;

export const failureActions: readonly UserAction[] = [
  {
    id: 'failure/fail',
    inBar: true,
    label: (context) => t`Fail ${whatOf(context)}`,
    keys: [],
    group: 'Failures',
    menuOf: ANYTHING,
    hasOpposite: true,
    isPossible: (context) => whenWritable(context, () => whenHealthy(context)),
    run: (context) => failIt(context, false),
  },
  {
    id: 'failure/fail-silently',
    inBar: true,
    label: t`Fail silently`,
    keys: [],
    group: 'Failures',
    menuOf: ANYTHING,
    hasOpposite: true,
    isPossible: (context) => whenWritable(context, () => whenHealthy(context)),
    run: (context) => failIt(context, true),
  },
  {
    id: 'failure/otherwise',
    label: t`Fail it another way…`,
    keys: [],
    group: 'Failures',
    menuOf: ANYTHING,
    hasOpposite: true,
    isPossible: (context) => whenWritable(context, () => whenHealthy(context)),
    run: askHow,
  },
  {
    id: 'failure/restore',
    inBar: true,
    label: (context) => t`Restore ${whatOf(context)}`,
    keys: [],
    group: 'Failures',
    menuOf: ANYTHING,
    hasOpposite: true,
    isPossible: (context) =>
      whenWritable(context, () =>
        onlySubject(context) === null ? ONE_THING : failureOf(context) ? true : t`It has not failed.`,
      ),
    run(context) {
      const subject = onlySubject(context);
      const failure = failureOf(context);
      if (subject && failure) restore(context, subject, failure.id);
    },
  },
  {
    id: 'failure/restore-all',
    label: t`Restore everything`,
    keys: [],
    group: 'Failures',
    isPossible: (context) =>
      whenWritable(
        context,
        () => Object.keys(context.editor.getState().document.failures).length > 0 || t`Nothing has failed.`,
      ),
    run({ editor, session }) {
      if (editor.getState().dispatch(clearFailures, {}).ok)
        session.setState({ said: t`Everything is restored.` });
    },
  },
];

function failIt(context: ActionContext, silent: boolean): void {
  const subject = onlySubject(context);
  if (subject) fail(context, subject, silent);
}

/** The form of the Failures panel, with the thing and a way chosen: loss, delay, flapping, from when and until when. */
function askHow(context: ActionContext): void {
  const of = onlySubject(context);
  if (!of) return;
  const { document, failureDraft, draftFailure, panels, togglePanel, setDockTab } = context.editor.getState();
  const isSession = of.type === 'node' && document.nodes[of.node]?.kind === 'peering';
  const isPlain = failureDraft.way === 'fails' || failureDraft.way === 'silently';
  draftFailure({ of, ...(isPlain ? { way: isSession ? 'flap' : 'loss', values: [] } : {}) });
  setDockTab('failures');
  if (!panels.dock) togglePanel('dock');
  context.screen.getState().enter('failures');
}

function whenHealthy(context: ActionContext): true | string {
  if (onlySubject(context) === null) return ONE_THING;
  return failureOf(context) ? t`It has failed already.` : true;
}

function failureOf(context: ActionContext): Failure | undefined {
  const subject = onlySubject(context);
  if (!subject) return undefined;
  return Object.values(context.editor.getState().document.failures).find(({ of }) => sameTarget(of, subject));
}

function whatOf(context: ActionContext): string {
  const subject = onlySubject(context);
  return subject?.type === 'node' && subject.part !== 'all' ? t`${partWord[subject.part]} link` : 'it';
}
