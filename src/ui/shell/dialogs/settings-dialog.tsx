/** How this person works, on this computer: kept in the browser, not in any design. */
import { t } from '#base/t.ts';
import type { EditorState } from '#editor/editor-state.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { Dialog } from '#ui/components/dialog.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { LanguageFields } from './language-fields.tsx';

const THEMES = [
  { value: 'system', name: t`As the system` },
  { value: 'light', name: t`Light` },
  { value: 'dark', name: t`Dark` },
  { value: 'projector', name: t`Projector: high contrast, thicker lines, larger text` },
] as const satisfies readonly { value: EditorState['theme']; name: string }[];

export function SettingsDialog() {
  const editor = useEditorStore();
  const close = useScreen((screen) => screen.close);
  const theme = useEditor((state) => state.theme);
  const settings = useEditor((state) => state.settings);
  const change = editor.getState().changeSettings;
  return (
    <Dialog title={t`Settings`} onClose={close}>
      <fieldset className="settings">
        <legend>{t`Theme`}</legend>
        {THEMES.map(({ value, name }) => (
          <label key={value}>
            <input
              type="radio"
              name="theme"
              checked={theme === value}
              onChange={() => editor.getState().setTheme(value)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <fieldset className="settings">
        <legend>{t`Pointer and keys`}</legend>
        <label>
          <input
            type="checkbox"
            checked={settings.wheelZooms}
            onChange={(event) => change({ wheelZooms: event.currentTarget.checked })}
          />
          {t`The wheel zooms, instead of scrolling the drawing`}
        </label>
        <label>
          <input
            type="checkbox"
            checked={settings.singleKeys}
            onChange={(event) => change({ singleKeys: event.currentTarget.checked })}
          />
          {t`Shortcuts of a single key, as C to connect`}
        </label>
      </fieldset>
      <fieldset className="settings">
        <legend>{t`Motion`}</legend>
        <label>
          <input
            type="checkbox"
            checked={settings.motion === 'reduced'}
            onChange={(event) => change({ motion: event.currentTarget.checked ? 'reduced' : 'system' })}
          />
          {t`Reduce motion, also where the system does not ask for it`}
        </label>
      </fieldset>
      <LanguageFields />
      <p className="dialog-note">{t`Kept in this browser, on this computer.`}</p>
    </Dialog>
  );
}
