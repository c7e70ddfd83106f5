/** What is done to several things at once, beside the drawing while several are selected. */

import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  Group,
  Lock,
  type LucideIcon,
} from 'lucide-react';
import { t } from '#base/t.ts';
import { keyText } from '#ui/actions/key-text.ts';
import { userAction } from '#ui/actions/registry.ts';
import { runAction } from '#ui/actions/run-action.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { labelOf } from '#ui/actions/user-action.ts';
import { IconButton } from '#ui/components/icon-button.tsx';

const SIGNS: readonly (readonly [action: string, sign: LucideIcon])[] = [
  ['arrange/left', AlignStartVertical],
  ['arrange/centre', AlignCenterVertical],
  ['arrange/right', AlignEndVertical],
  ['arrange/top', AlignStartHorizontal],
  ['arrange/middle', AlignCenterHorizontal],
  ['arrange/bottom', AlignEndHorizontal],
  ['arrange/across', AlignHorizontalSpaceBetween],
  ['arrange/down', AlignVerticalSpaceBetween],
  ['zone/group', Group],
  ['arrange/lock', Lock],
];

export function ArrangeBar() {
  const contextNow = useActionContext();
  const context = contextNow();
  return (
    <div className="selection-bar arrange-bar" role="toolbar" aria-label={t`Arrange`}>
      {SIGNS.map(([id, Sign]) => {
        const action = userAction(id);
        const possible = action.isPossible(context);
        const [keys] = action.keys;
        return (
          possible === true && (
            <IconButton
              key={id}
              label={labelOf(action, context)}
              {...(keys ? { keys: keyText(keys) } : {})}
              onClick={() => runAction(action, contextNow())}
            >
              <Sign size={16} />
            </IconButton>
          )
        );
      })}
    </div>
  );
}
