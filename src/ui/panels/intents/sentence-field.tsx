/** A sentence, with what may follow offered as one types. */

import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { t } from '#base/t.ts';
import { completeIntent } from '#model/sentence/parse-intent.ts';
import { CONTROL } from '#ui/components/form/field.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { locationName } from '../fields/catalogue-choices.ts';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
}

const MOST = 8;

export function SentenceField({ label, text, onText, onEnter }: Props) {
  const document = useEditor((state) => state.document);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const offered = isOpen ? completeIntent(document, text, locationName).slice(0, MOST) : [];

  useEffect(() => {
    window.document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  const take = (sentence: string) => {
    onText(`${sentence} `);
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = offered.length - 1;
    const chosen = offered[at];
    if (event.key === 'ArrowDown') {
      setOpen(true);
      setAt(Math.min(at + 1, last));
    } else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, -1));
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else if (event.key === 'Tab' && chosen) take(chosen);
    else if (event.key === 'Enter') {
      if (chosen) take(chosen);
      else onEnter();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="relative min-w-72 flex-1">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 && offered[at] ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        placeholder={t`Every flow survives any one failure`}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          onText(event.currentTarget.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        className={`${CONTROL} h-7`}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t`What may follow`}
        // It scrolls, and what scrolls is a stop of the Tab key, here one that goes away as the field is left.
        tabIndex={-1}
        hidden={offered.length === 0}
        className="absolute z-30 mt-1 max-h-36 w-full overflow-y-auto rounded-md border border-line bg-card py-1 shadow-md"
      >
        {offered.map((sentence, index) => (
          <div
            key={sentence}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => {
              // The field keeps the keyboard.
              event.preventDefault();
              take(sentence);
            }}
            className="min-h-6 cursor-pointer px-2.5 py-1 hover:bg-hover aria-selected:bg-accent-soft"
          >
            {sentence}
          </div>
        ))}
      </div>
    </div>
  );
}
