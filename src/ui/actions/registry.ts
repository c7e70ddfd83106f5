/** Every action a user has. To add one: write it into the file of its area, or into a new one listed here. */
import { invariant } from '#base/invariant.ts';
import { addBesideActions } from './add-beside-actions.ts';
import { arrangeActions } from './arrange-actions.ts';
import { cameraActions } from './camera-actions.ts';
import { clipboardActions } from './clipboard-actions.ts';
import { editActions } from './edit-actions.ts';
import { failureActions } from './failure-actions.ts';
import { fileActions } from './file-actions.ts';
import { helpActions } from './help-actions.ts';
import { moveActions } from './move-actions.ts';
import { overlayActions } from './overlay-actions.ts';
import { playbackActions } from './playback-actions.ts';
import { screenActions } from './screen-actions.ts';
import { selectActions } from './select-actions.ts';
import { shareActions } from './share-actions.ts';
import { thingActions } from './thing-actions.ts';
import type { UserAction } from './user-action.ts';
import { viewActions } from './view-actions.ts';
import { walkActions } from './walk-actions.ts';
import { zoneActions } from './zone-actions.ts';

export const userActions: readonly UserAction[] = [
  ...editActions,
  ...clipboardActions,
  ...arrangeActions,
  ...zoneActions,
  ...selectActions,
  ...cameraActions,
  ...failureActions,
  ...viewActions,
  ...overlayActions,
  ...playbackActions,
  ...fileActions,
  ...shareActions,
  ...moveActions,
  ...screenActions,
  ...thingActions,
  ...walkActions,
  ...helpActions,
  ...addBesideActions,
];

const byId: ReadonlyMap<string, UserAction> = new Map(userActions.map((action) => [action.id, action]));

export function userAction(id: string): UserAction {
  const action = byId.get(id);
  invariant(action, `there is no action called ${id}`);
  return action;
}
