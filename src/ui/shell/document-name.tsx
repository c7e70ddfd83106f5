/** The design's name, where it can be changed. Enter and leaving the field keep it, Escape gives up. */
import { t } from '#base/t.ts';
import { type EditorStore, useEditor, useEditorStore } from '#ui/use-editor.tsx';

export function DocumentName() {
  const editor = useEditorStore();
  const name = useEditor((state) => state.document.name);
  return (
    <input
      key={name}
      className="document-name"
      aria-label={t`Name of the design`}
      defaultValue={name}
      maxLength={80}
      size={Math.max(12, Math.min(32, name.length))}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') event.currentTarget.value = name;
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
      onBlur={(event) => {
        const next = event.currentTarget.value.trim();
        if (next === name) return;
        const field = event.currentTarget;
        void rename(editor, next).then((kept) => {
          if (!kept) field.value = name;
        });
      }}
    />
  );
}

async function rename(editor: EditorStore, name: string): Promise<boolean> {
  const { renameDocument } = await import('#commands/rename-document.ts');
  return name !== '' && editor.getState().dispatch(renameDocument, { name }).ok;
}
