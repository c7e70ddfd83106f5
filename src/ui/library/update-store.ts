/** Whether a newer build of the page stands ready. `app/offline.ts` finds out; the notice asks; nothing happens by itself. */
import { createStore } from 'zustand';

export interface Update {
  /** `broken`: a part of this build can no longer be had, so that something on the page does not open. */
  readonly state: 'none' | 'ready' | 'broken';
  /** Starts the newer build. */
  apply(): void;
}

export const updateStore = createStore<Update>(() => ({ state: 'none', apply() {} }));
