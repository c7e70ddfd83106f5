/** What fails is in view as long as it does, and one button ends it: a proof that was looked at leaves it switched on. */
import { RotateCcw } from 'lucide-react';
import { listed } from '#base/listed.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { clearFailures } from '#commands/clear-failures.ts';
import { useCanvasSessionStore } from '#ui/canvas/canvas-session.ts';
import { targetName } from '#ui/panels/failures/failure-targets.ts';
import { locationName } from '#ui/panels/fields/catalogue-choices.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

export function FailuresOn() {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const document = useEditor((state) => state.document);
  const names = Object.values(document.failures).map(({ of }) => targetName(document, of, locationName));
  if (names.length === 0) return null;
  const [only] = names;
  return (
    <div className="failures-on" title={listed(names)}>
      <span className="failures-on-names">
        {names.length === 1
          ? t`Failure on: ${only}`
          : t`${plural(names.length, { one: '# failure', other: '# failures' })} on`}
      </span>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          if (editor.getState().dispatch(clearFailures, {}).ok)
            session.setState({ said: t`Everything is restored.` });
        }}
      >
        <RotateCcw size={14} aria-hidden />
        {t`Restore everything`}
      </button>
    </div>
  );
}
