import { isSingleKey, type KeyPress, match } from './keys.ts';
import { userActions } from './registry.ts';
import type { UserAction } from './user-action.ts';

/** Where the keyboard is: in the canvas, there with something in the hand, in the outline, or elsewhere; or anywhere of it while presenting. */
export type KeyPlace = 'canvas' | 'moving' | 'presenting' | 'outline' | 'elsewhere';

/** The action that a key asks for. The character wins over the place of the key, so that each layout has its own. */
export function pressedAction(
  press: KeyPress,
  place: KeyPlace,
  singleKeys: boolean,
  actions: readonly UserAction[] = userActions,
): UserAction | null {
  let byPlace: UserAction | null = null;
  for (const action of actions) {
    if (!countsIn(action, place)) continue;
    if (action.keysAreBrowsers) continue;
    for (const keys of action.keys) {
      if (!singleKeys && isSingleKey(keys)) continue;
      const how = match(press, keys);
      if (how === 'exact') return action;
      if (how === 'place') byPlace ??= action;
    }
  }
  return byPlace;
}

function countsIn({ keysCountIn = 'anywhere' }: UserAction, place: KeyPlace): boolean {
  if (MODES.has(place) || MODES.has(keysCountIn)) return keysCountIn === place;
  if (keysCountIn === 'things') return place === 'canvas' || place === 'outline';
  return keysCountIn === 'anywhere' || place === 'canvas';
}

/** Here these keys count, and no others. */
const MODES: ReadonlySet<string> = new Set(['moving', 'presenting']);
