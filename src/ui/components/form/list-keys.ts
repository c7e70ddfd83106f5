/** Stable keys for the rows of a list of values without ids, so that focus and drafts travel with a row that moves. */
import { useRef } from 'react';

export interface ListKeys {
  readonly keys: readonly number[];
  removed(index: number): void;
  moved(index: number, to: number): void;
}

export function useListKeys(length: number): ListKeys {
  const state = useRef<{ keys: number[]; next: number }>({ keys: [], next: 0 });
  const { current } = state;
  // Longer or shorter than we know of: an undo, or an edit from elsewhere. The front rows keep theirs.
  while (current.keys.length < length) current.keys.push(current.next++);
  if (current.keys.length > length) current.keys.length = length;
  return {
    keys: current.keys,
    removed: (index) => current.keys.splice(index, 1),
    moved: (index, to) => current.keys.splice(to, 0, ...current.keys.splice(index, 1)),
  };
}

export function without<Item>(items: readonly Item[], index: number): readonly Item[] {
  return items.filter((_, at) => at !== index);
}

export function replaced<Item>(items: readonly Item[], index: number, item: Item): readonly Item[] {
  return items.map((old, at) => (at === index ? item : old));
}

/** The item at `index` goes to `to`; out of bounds, nothing moves. */
export function reordered<Item>(items: readonly Item[], index: number, to: number): readonly Item[] {
  const item = items[index];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const rest = without(items, index);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
