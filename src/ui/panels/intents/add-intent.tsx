import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { t } from '#base/t.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useEditorStore } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { readSentence } from './read-sentence.ts';
import { SentenceField } from './sentence-field.tsx';

/** Type a sentence, or take what is offered. The form of each intent is in its row. */
export function AddIntent() {
  const store = useEditorStore();
  const actions = useActions();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);

  function submit(event?: FormEvent) {
    event?.preventDefault();
    const read = readSentence(store.getState().document, text);
    const refused = read.ok ? actions.addIntent(read.value) : read.error;
    setWrong(refused);
    if (refused === null) setText('');
  }

  return (
    <form onSubmit={submit} className="min-w-72 max-w-3xl flex-1">
      <div className="flex items-center gap-2">
        <SentenceField
          label={t`New intent`}
          text={text}
          onText={(next) => {
            setText(next);
            setWrong(null);
          }}
          onEnter={() => submit()}
        />
        <Button type="submit">
          <Plus aria-hidden size={14} />
          {t`Add intent`}
        </Button>
      </div>
      {wrong && (
        <p role="alert" className="mt-1 text-danger">
          {wrong}
        </p>
      )}
    </form>
  );
}
