/**
 * How every component reads the store: `useEditor((state) => state.document.nodes[id])`.
 *
 * A selector returns the same object until something it reads has changed, or the component renders for ever. Actions
 * never change, so event handlers take them from `useEditorStore().getState()` and cost no subscription.
 */
import { createContext, type ReactNode, useContext } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { invariant } from '#base/invariant.ts';
import type { EditorState } from '#editor/editor-state.ts';

export type EditorStore = StoreApi<EditorState>;

const StoreContext = createContext<EditorStore | null>(null);

export function EditorProvider({
  store,
  children,
}: {
  readonly store: EditorStore;
  readonly children: ReactNode;
}) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useEditorStore(): EditorStore {
  const store = useContext(StoreContext);
  invariant(store, 'a component that reads the editor stands outside its provider');
  return store;
}

export const useEditor = <Selected,>(selector: (state: EditorState) => Selected): Selected =>
  useStore(useEditorStore(), selector);
