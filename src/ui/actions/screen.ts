/** What the screen as a whole shows for a while: a dialog, presenting. Neither saved nor undone, as the canvas session. */
import { createStore, type StoreApi } from 'zustand';

/** To add a dialog, name it here and say in `shell/dialogs.tsx` what to load. */
export type DialogId =
  | 'commands'
  | 'search'
  | 'help'
  | 'settings'
  | 'quick-add'
  | 'connect'
  | 'zone'
  | 'first-steps'
  | 'share'
  | 'designs'
  | 'versions'
  | 'templates';

export interface Screen {
  /** The drawing, the outline, or both side by side. */
  readonly view: 'drawing' | 'split' | 'outline';
  /** Only the drawing and its answer, larger; and whether the pointer leaves a trail. */
  readonly presenting: boolean;
  readonly laser: boolean;
  readonly dialog: DialogId | null;
  /** The panel that is to take the keyboard as soon as it is there. */
  readonly entering: 'inspector' | 'failures' | 'dock' | null;
  /** The keys are heard: their table is fetched after the first picture. */
  readonly listening: boolean;
  /** Why the last action was not possible. A new object each time, so that the same reason is shown again. */
  readonly hint: { readonly text: string } | null;
  listen(): void;
  say(hint: string): void;
  open(dialog: DialogId): void;
  /** The focus goes back to where it was. */
  close(): void;
  show(view: Screen['view']): void;
  present(on: boolean): void;
  setLaser(on: boolean): void;
  enter(panel: Screen['entering']): void;
}

export type ScreenStore = StoreApi<Screen>;

export const createScreen = (): ScreenStore =>
  createStore<Screen>((set) => ({
    view: 'drawing',
    presenting: false,
    laser: false,
    dialog: null,
    entering: null,
    listening: false,
    hint: null,
    listen: () => set({ listening: true }),
    say: (text) => set({ hint: { text } }),
    open: (dialog) => set({ dialog }),
    close: () => set({ dialog: null }),
    show: (view) => set({ view }),
    present: (presenting) => set({ presenting, laser: false }),
    setLaser: (laser) => set({ laser }),
    enter: (entering) => set({ entering }),
  }));
