/** On a phone: what the one place on the screen shows. */
import { t } from '#base/t.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

export function ViewSwitch() {
  const editor = useEditorStore();
  const view = useScreen((screen) => screen.view);
  const show = useScreen((screen) => screen.show);
  const dock = useEditor((state) => state.panels.dock);
  return (
    <div className="view-switch" role="toolbar" aria-label={t`What to show`}>
      <button
        type="button"
        aria-pressed={view !== 'outline'}
        onClick={() => show('drawing')}
      >{t`Drawing`}</button>
      <button
        type="button"
        aria-pressed={view === 'outline'}
        onClick={() => show('outline')}
      >{t`Outline`}</button>
      <button
        type="button"
        aria-pressed={dock}
        onClick={() => editor.getState().togglePanel('dock')}
      >{t`Play back`}</button>
    </div>
  );
}
