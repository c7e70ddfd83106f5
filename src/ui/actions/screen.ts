/** What the screen as a whole shows for a while: a dialog, presenting. Neither saved nor undone, as the canvas session. */
import { createStore, type StoreApi } from 'zustand';

/** To add a dialog, name it here and say in `shell/dialogs.tsx` what to load. */
export type DialogId = 'commands' | 'search' | 'help' | 'settings' | 'quick-add' | 'connect';

export interface Screen {
  readonly dialog: DialogId | null;
  open(dialog: DialogId): void;
  /** The focus goes back to where it was. */
  close(): void;
}

export type ScreenStore = StoreApi<Screen>;

export const createScreen = (): ScreenStore =>
  createStore<Screen>((set) => ({
    dialog: null,
    open: (dialog) => set({ dialog }),
    close: () => set({ dialog: null }),
  }));
