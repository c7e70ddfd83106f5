import { t } from '#base/t.ts';
import type { ActionContext } from './user-action.ts';

/** While another tab writes the design, what changes it is refused here with one and the same sentence. */
export function whenWritable({ editor }: ActionContext, otherwise: () => true | string): true | string {
  return editor.getState().writable
    ? otherwise()
    : t`Another tab is changing this design. Choose “Take over here” first.`;
}
