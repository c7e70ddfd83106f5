/** What a blank design says: the ways to begin. */
import { t } from '#base/t.ts';
import { keyText } from '#ui/actions/key-text.ts';
import { lateRegistry } from '#ui/actions/late-registry.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

export function EmptyCanvas() {
  const empty = useEditor(
    ({ document }) => Object.keys(document.nodes).length === 0 && Object.keys(document.zones).length === 0,
  );
  return empty ? <Choices /> : null;
}

function Choices() {
  const editor = useEditorStore();
  const context = useActionContext();
  const open = useEditor((state) => state.documentKey);
  const last = useEditor((state) => state.documents.find(({ key }) => key !== state.documentKey));
  const run = async (id: string) => {
    const { runAction, userAction } = await lateRegistry();
    runAction(userAction(id), context());
  };
  return (
    <section className="empty-canvas" aria-label={t`Ways to begin`} key={open}>
      <p>{t`Drag things here from the palette, or click one and then the place for it.`}</p>
      <div className="empty-ways">
        <button type="button" className="text-button outlined" onClick={() => void run('add/quick')}>
          {t`Add something`} <kbd>{keyText('/')}</kbd>
        </button>
        <button
          type="button"
          className="text-button outlined"
          onClick={() => void run('file/templates')}
        >{t`Start from a template`}</button>
        <button
          type="button"
          className="text-button outlined"
          onClick={() => void run('file/import')}
        >{t`Import a file`}</button>
        {last && (
          <button
            type="button"
            className="text-button outlined"
            onClick={() => void editor.getState().switchTo(last.key)}
          >{t`Go back to ${last.name}`}</button>
        )}
        <button
          type="button"
          className="text-button"
          onClick={() => void run('help/first-steps')}
        >{t`First steps`}</button>
      </div>
    </section>
  );
}
