/** What can be done to a thing on the canvas: the same list in the menu and in the bar over the selection. */

import { sameTarget } from '#commands/add-failure.ts';
import type { TopologyDocument } from '#model/document.ts';
import { duplicate, fail, type Hands, remove, restore } from './actions.ts';
import type { Target } from './canvas-session.ts';
import { elementOf } from './targets.ts';

export interface TargetAction {
  readonly id: string;
  readonly label: string;
  readonly keys: string | null;
  readonly tone: 'plain' | 'danger';
  run(hands: Hands, order: readonly string[]): void;
}

/** In groups, for the lines between them. A lane can only fail: it is a part of its circuit. */
export function actionsFor(document: TopologyDocument, target: Target): readonly (readonly TargetAction[])[] {
  const failing = failureActions(document, target);
  if (target.type === 'node' && target.part !== 'all') return [failing];
  return [failing, editActions(target)];
}

function failureActions(document: TopologyDocument, target: Target): readonly TargetAction[] {
  const failure = Object.values(document.failures).find(({ of }) => sameTarget(of, target));
  const what = target.type === 'node' && target.part !== 'all' ? `${target.part} link` : 'it';
  if (failure) {
    return [action('restore', `Restore ${what}`, null, (hands) => restore(hands, target, failure.id))];
  }
  return [
    action('fail', `Fail ${what}`, null, (hands) => fail(hands, target, false)),
    action('fail-silently', 'Fail silently', null, (hands) => fail(hands, target, true)),
  ];
}

function editActions(target: Target): readonly TargetAction[] {
  const id = elementOf(target);
  const rename = action('rename', 'Rename', 'F2', ({ session }) => session.setState({ renaming: id }));
  const twice = action('duplicate', 'Duplicate', 'Ctrl D', (hands) => duplicate(hands, [id]));
  const gone: TargetAction = {
    ...action('delete', 'Delete', 'Del', (hands, order) => remove(hands, [id], order)),
    tone: 'danger',
  };
  return target.type !== 'node' ? [rename, gone] : [rename, twice, gone];
}

const action = (id: string, label: string, keys: string | null, run: TargetAction['run']): TargetAction => ({
  id,
  label,
  keys,
  tone: 'plain',
  run,
});
