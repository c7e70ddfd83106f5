/** What actions work with, handed down by the shell. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { invariant } from '#base/invariant.ts';
import type { Screen } from './screen.ts';
import type { ActionContext } from './user-action.ts';

export const ActionContextProvider = createContext<(() => ActionContext) | null>(null);

/** A function that never changes; what it returns is as of now. */
export function useActionContext(): () => ActionContext {
  const context = useContext(ActionContextProvider);
  invariant(context, 'a component that runs actions stands outside the shell');
  return context;
}

export const useScreen = <Selected>(selector: (screen: Screen) => Selected): Selected =>
  useStore(useActionContext()().screen, selector);
