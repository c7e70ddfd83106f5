/**
 * One thing a user can do. Shortcuts, the command palette, context menus, tooltips and the help sheet all read it, so that
 * a thing is called the same, has the same keys and is refused for the same reason wherever it is met.
 */
import { t } from '#base/t.ts';
import type { CanvasHandle } from '#ui/canvas/canvas-handle.ts';
import type { CanvasSessionStore, Target } from '#ui/canvas/canvas-session.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import type { ScreenStore } from './screen.ts';

export interface UserAction {
  /** `edit/undo`. Kept among the recent ones in this browser, so it does not change. */
  readonly id: string;
  /** Begins with a verb. It may tell what it is about now: "Undo move". */
  readonly label: string | ((context: ActionContext) => string);
  /** `Mod+Shift+Z`, the one to be shown first. See `keys.ts` for how they are written and matched. */
  readonly keys: readonly string[];
  readonly group: ActionGroup;
  /**
   * `canvas`: the keys count only while the canvas has the keyboard; arrows mean other things elsewhere.
   * `things`: there, and on a row of the outline.
   * `moving`: only while something is in the hand, and then no others do.
   * `presenting`: only while presenting, and before what they mean otherwise.
   */
  readonly keysCountIn?: 'canvas' | 'things' | 'moving' | 'presenting' | 'anywhere';
  /** The browser makes an event of its own of these keys (copy, cut, paste): they are shown, and not listened to. */
  readonly keysAreBrowsers?: true;
  /** Also in a field, where the browser would otherwise do something of its own. */
  readonly keysWhileTyping?: boolean;
  /** In whose context menu it stands, if in any. */
  readonly menuOf?: readonly MenuSubject[];
  /** Among the few most often done to what was just clicked: also in the bar over the drawing. */
  readonly inBar?: boolean;
  /** False for what makes sense only as a key: walking by arrows. The palette leaves it out, the help sheet does not. */
  readonly inPalette?: boolean;
  readonly tone?: 'danger';
  /** In menus left out while impossible, rather than shown with the reason: its opposite stands there. */
  readonly hasOpposite?: boolean;
  /** True, or why not: a sentence for the user. */
  isPossible(context: ActionContext): true | string;
  /** What is heavy is imported here, when it is asked for. */
  run(context: ActionContext): void | Promise<void>;
}

export interface ActionContext {
  readonly editor: EditorStore;
  /** Ring, rename field, menu, words for screen readers. */
  readonly session: CanvasSessionStore;
  /** Null before the drawing stands. */
  readonly canvas: CanvasHandle | null;
  /** Dialogs and modes of the whole screen. */
  readonly screen: ScreenStore;
  /** The thing whose menu or bar was used. Null: what is selected, or what the ring is around (see `subjects.ts`). */
  readonly target: Target | null;
}

/** A lane is a link of a circuit; it can only fail. */
export type MenuSubject = 'node' | 'lane' | 'link' | 'zone' | 'canvas';

export const ACTION_GROUPS = [
  'Edit',
  'Add and connect',
  'Arrange',
  'Failures',
  'Go to',
  'Move',
  'Select',
  'Play back',
  'View',
  'Panels',
  'File',
  'Share',
  'Help',
] as const;

export type ActionGroup = (typeof ACTION_GROUPS)[number];

/** As they are read. */
export const ACTION_GROUP_WORDS: Readonly<Record<ActionGroup, string>> = {
  Edit: t`Edit`,
  'Add and connect': t`Add and connect`,
  Arrange: t`Arrange`,
  Failures: t`Failures`,
  'Go to': t`Go to`,
  Move: t`Move`,
  Select: t`Select`,
  'Play back': t`Play back`,
  View: t`View`,
  Panels: t`Panels`,
  File: t`File`,
  Share: t`Share`,
  Help: t`Help`,
};

export const labelOf = (action: UserAction, context: ActionContext): string =>
  typeof action.label === 'string' ? action.label : action.label(context);

export const ALWAYS = (): true => true;
