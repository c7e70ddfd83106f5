import { language } from '#base/language.ts';
import { t } from '#base/t.ts';
import { LANGUAGES } from '#languages/languages.ts';
import { Button } from '#ui/components/form/button.tsx';
import { SelectField } from '#ui/components/form/select-field.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

/** A page is read in one language, so another one comes with the next load. Nothing is lost by it: every change is kept. */
export function LanguageFields() {
  const editor = useEditorStore();
  const chosen = useEditor(({ settings }) => settings.language);
  return (
    <fieldset className="settings">
      <legend>{t`Language`}</legend>
      <SelectField
        label={t`Language of the texts`}
        hideLabel
        value={chosen}
        choices={CHOICES}
        commit={(tag) => {
          editor.getState().changeSettings({ language: tag });
          return null;
        }}
      />
      {speaks(chosen) ? null : (
        <Button onClick={() => window.location.reload()}>{t`Load the page in this language`}</Button>
      )}
    </fieldset>
  );
}

const CHOICES = [
  { value: 'system', label: t`As the browser` },
  ...LANGUAGES.map(({ tag, name }) => ({ value: tag, label: name })),
];

/** Whether the page is in that language already. What the browser asks for is known at the next load only. */
const speaks = (chosen: string): boolean =>
  chosen === 'system' || language().tag === chosen || (chosen === 'en' && language().translate === null);
