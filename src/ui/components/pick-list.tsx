/** Type to narrow down, arrows to walk, Enter to take: the list behind commands, search, quick add and connecting. */

import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';

export interface PickItem {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly about?: string | undefined;
  readonly keys?: string | undefined;
  /** Why it cannot be taken now. It stays in its place, so that people learn that it exists. */
  readonly refused?: string | undefined;
}

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** What is left for this text, best first. */
  readonly itemsFor: (text: string) => readonly PickItem[];
  readonly onPick: (id: string) => void;
  /** Told of each item as it is walked over. */
  readonly onWalk?: (id: string) => void;
  readonly nothing: string;
}

/** More than this nobody reads; typing on is quicker. */
const MOST = 60;

export function PickList({ label, placeholder, itemsFor, onPick, onWalk, nothing }: Props) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const found = useMemo(() => itemsFor(text), [itemsFor, text]);
  const items = found.slice(0, MOST);
  const index = Math.min(at, items.length - 1);
  const active = items[index];

  useEffect(() => {
    window.document.getElementById(`${list}-${index}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, index]);

  const walkTo = (next: number) => {
    const to = (next + items.length) % Math.max(1, items.length);
    setAt(to);
    const item = items[to];
    if (item) onWalk?.(item.id);
  };
  const pick = (item: PickItem | undefined) => {
    if (item && item.refused === undefined) onPick(item.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const go = MOVES[event.key];
    if (go) walkTo(go(index, items.length));
    else if (event.key === 'Enter') pick(active);
    else return;
    event.preventDefault();
  };

  return (
    <div className="pick-list">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${list}-${index}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={list} aria-label={label} className="pick-items" tabIndex={-1}>
        {items.map((item, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={item.id}
            id={`${list}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === index}
            aria-disabled={item.refused !== undefined}
            className="pick-item"
            onPointerMove={() => place !== index && walkTo(place)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(item)}
          >
            <span className="pick-words">
              <span className="pick-label">{item.label}</span>
              {(item.refused ?? item.about) && (
                <span className="pick-about">{item.refused ?? item.about}</span>
              )}
            </span>
            {item.keys && <kbd>{item.keys}</kbd>}
          </div>
        ))}
      </div>
      <p className="pick-count" role="status">
        {items.length === 0 ? nothing : countText(found.length, items.length)}
      </p>
    </div>
  );
}

const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, count) => Math.min(count - 1, at + 8),
  PageUp: (at) => Math.max(0, at - 8),
};

function countText(found: number, shown: number): string {
  if (found > shown) return t`${found} found, the first ${shown} are listed.`;
  return counted(found, { one: '1 found', other: '# found' });
}
