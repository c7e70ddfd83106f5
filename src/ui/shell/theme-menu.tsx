import { t } from '#base/t.ts';
import type { EditorState } from '#editor/editor-state.ts';
import { MenuChoice } from '#ui/components/open-menu.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

const THEMES = [
  { value: 'system', name: t`As the system` },
  { value: 'light', name: t`Light` },
  { value: 'dark', name: t`Dark` },
  { value: 'projector', name: t`Projector` },
] as const satisfies readonly { value: EditorState['theme']; name: string }[];

export function ThemeMenu() {
  const editor = useEditorStore();
  const theme = useEditor((state) => state.theme);
  return <MenuChoice value={theme} choices={THEMES} onChoose={(next) => editor.getState().setTheme(next)} />;
}
