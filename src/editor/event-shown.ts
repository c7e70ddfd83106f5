import type { EditorState } from './editor-state.ts';

type Position = Pick<EditorState, 'time' | 'story'>;

/**
 * The event of the control plane at which playback stands; null: it is among the steps of the packet. Events lie before
 * the packet leaves, so they have the positions below zero: -1 is the last of them.
 */
export function eventShown({ time, story }: Position): number | null {
  const count = story?.timeline.events.length ?? 0;
  return time < 0 && count > 0 ? Math.max(0, count + Math.floor(time + 1e-6)) : null;
}

/** Where an event stands. */
export const timeOfEvent = (event: number, { story }: Pick<EditorState, 'story'>): number =>
  event - (story?.timeline.events.length ?? 0);
