/** A button for an action of the table: its label, its keys, and why it cannot be done now. */
import { type ReactNode, Suspense } from 'react';
import { IconButton } from '#ui/components/icon-button.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { ariaKeys, keyText } from './key-text.ts';
import { useLateRegistry } from './late-registry.ts';
import { useActionContext } from './use-action-context.ts';
import { labelOf } from './user-action.ts';

interface Props {
  /** Of the table. */
  readonly id: string;
  /** Until the table is there. */
  readonly label: string;
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

export function ActionButton(props: Props) {
  return (
    <Suspense fallback={<Waiting {...props} />}>
      <Ready {...props} />
    </Suspense>
  );
}

/** It looks the same, so that nothing jumps. */
const Waiting = ({ label, pressed, children }: Props) => (
  <IconButton label={label} {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}>
    {children}
  </IconButton>
);

function Ready({ id, pressed, children }: Props) {
  const contextNow = useActionContext();
  const { userAction, runAction } = useLateRegistry();
  const action = userAction(id);
  // Read anew with every change of the editor, rendered anew only when the words differ.
  const label = useEditor(() => labelOf(action, contextNow()));
  const possible = useEditor(() => action.isPossible(contextNow()));
  const [keys] = action.keys;
  return (
    <IconButton
      label={possible === true ? label : possible.replace(/\.$/, '')}
      {...(keys ? { keys: keyText(keys), 'aria-keyshortcuts': ariaKeys(keys) } : {})}
      aria-disabled={possible !== true}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={() => runAction(action, contextNow())}
    >
      {children}
    </IconButton>
  );
}
