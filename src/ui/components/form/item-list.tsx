/** A list of things with several fields each: a line that says what it is, and its form folded behind it. */

import { ChevronRight, Plus } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { t } from '#base/t.ts';
import { Button } from './button.tsx';
import { DraftScope, useForgetDrafts } from './drafts.tsx';
import { FieldNote } from './field.tsx';
import { reordered, replaced, useListKeys, without } from './list-keys.ts';
import { RowButtons } from './row-buttons.tsx';

export interface ItemListProps<Item> {
  readonly label: string;
  /** One of them: `Advert`. */
  readonly one: string;
  readonly path: string;
  readonly items: readonly Item[];
  readonly commit: (items: readonly Item[]) => string | null;
  /** The line that says what it is. */
  readonly summary: (item: Item, index: number) => string;
  readonly renderItem: (item: Item, change: (patch: Partial<Item>) => string | null) => ReactNode;
  /** The fields without which there is no item, and `add` for when they are filled in. */
  readonly renderNew: (add: (item: Item) => string | null) => ReactNode;
  readonly ordered?: boolean;
  readonly empty?: string;
  readonly hint?: ReactNode;
}

export function ItemList<Item>(props: ItemListProps<Item>) {
  const { label, one, path, items, commit, summary, renderItem, renderNew, ordered, empty, hint } = props;
  const id = useId();
  const addButton = useRef<HTMLButtonElement>(null);
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { keys, removed, moved } = useListKeys(items.length);
  const forget = useForgetDrafts(path);

  function change(next: readonly Item[], then: () => void) {
    const refused = commit(next);
    setError(refused);
    if (refused !== null) return;
    then();
    forget();
  }

  return (
    <fieldset aria-labelledby={`${id}-label`} className="min-w-0">
      <div className="mb-1 flex items-center justify-between gap-2">
        <span id={`${id}-label`} className="text-label text-muted">
          {label}
        </span>
        <Button
          ref={addButton}
          tone="quiet"
          className="min-h-6 px-1.5"
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          <Plus aria-hidden size={14} />
          {t`Add`}
          <span className="sr-only"> {one.toLowerCase()}</span>
        </Button>
      </div>
      <DraftScope name={path}>
        {items.length === 0 && !adding && <p className="text-body text-muted">{empty ?? t`None.`}</p>}
        <ol className="grid gap-1">
          {items.map((item, index) => (
            <li key={keys[index]} className="relative rounded-md border border-line bg-card">
              <details className="group">
                <summary
                  className={`flex min-h-7 cursor-pointer list-none items-center gap-1 rounded-md py-0.5 ps-1 text-body text-text focus-visible:outline-2 focus-visible:outline-accent [&::-webkit-details-marker]:hidden ${ordered && items.length > 1 ? 'pe-20' : 'pe-8'}`}
                >
                  <ChevronRight
                    aria-hidden
                    size={14}
                    className="shrink-0 transition-transform group-open:rotate-90 motion-reduce:transition-none"
                  />
                  <span className="min-w-0 break-words">{summary(item, index)}</span>
                </summary>
                <div className="grid gap-2 border-t border-line p-2">
                  <DraftScope name={String(index)}>
                    {renderItem(item, (patch) => commit(replaced(items, index, { ...item, ...patch })))}
                  </DraftScope>
                </div>
              </details>
              <span className="absolute top-0.5 end-0.5">
                <RowButtons
                  name={`${one} ${summary(item, index)}`}
                  index={index}
                  count={items.length}
                  onMove={
                    ordered ? (to) => change(reordered(items, index, to), () => moved(index, to)) : undefined
                  }
                  onRemove={() =>
                    change(without(items, index), () => {
                      removed(index);
                      addButton.current?.focus();
                    })
                  }
                />
              </span>
            </li>
          ))}
        </ol>
        {adding && (
          <div className="mt-1 grid gap-2 rounded-md border border-dashed border-line p-2">
            <DraftScope name="new">
              {renderNew((item) => {
                const refused = commit([...items, item]);
                if (refused === null) {
                  setAdding(false);
                  addButton.current?.focus();
                }
                return refused;
              })}
            </DraftScope>
          </div>
        )}
      </DraftScope>
      <FieldNote id={id} hint={hint} error={error} />
    </fieldset>
  );
}
