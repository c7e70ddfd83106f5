/** The menu of one thing, where the pointer or the keyboard asked for it. */

import { DropdownMenu } from 'radix-ui';
import { Fragment } from 'react';
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import { keyText } from '#ui/actions/key-text.ts';
import { menuOf } from '#ui/actions/menu-of.ts';
import { runAction } from '#ui/actions/run-action.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { type ActionContext, labelOf, type UserAction } from '#ui/actions/user-action.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { type Target, useCanvasSession, useCanvasSessionStore } from './canvas-session.ts';
import { focusElement } from './focus-element.ts';
import { elementOf } from './targets.ts';

export function ContextMenu() {
  const menu = useCanvasSession((state) => state.menu);
  return (
    menu && (
      <OpenMenu
        key={`${elementOf(menu.target)} ${menu.at.x} ${menu.at.y}`}
        target={menu.target}
        at={menu.at}
      />
    )
  );
}

function OpenMenu({
  target,
  at,
}: {
  readonly target: Target;
  readonly at: { readonly x: number; readonly y: number };
}) {
  const session = useCanvasSessionStore();
  const contextNow = useActionContext();
  const document = useEditor((state) => state.document);
  const id = elementOf(target);
  const name = nameOf(target, elementName(document, id));
  const context = { ...contextNow(), target };
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && session.setState({ menu: null })}>
      <DropdownMenu.Trigger asChild>
        <span className="menu-anchor" style={{ left: at.x, top: at.y }} aria-hidden="true" tabIndex={-1} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className="menu"
        side="bottom"
        align="start"
        collisionPadding={8}
        aria-label={t`Actions for ${name}`}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          const { renaming, focused } = session.getState();
          if (renaming === null && context.screen.getState().entering === null)
            focusElement(session, focused ?? id);
        }}
      >
        <DropdownMenu.Label className="menu-title">{name}</DropdownMenu.Label>
        {menuOf(context, target).map((group, index) => (
          <Fragment key={group[0]?.id}>
            {index > 0 && <DropdownMenu.Separator className="menu-line" />}
            {group.map((action) => (
              <Item key={action.id} action={action} context={context} />
            ))}
          </Fragment>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

/** What is not possible stays in its place, and says why. */
function Item({ action, context }: { readonly action: UserAction; readonly context: ActionContext }) {
  const possible = action.isPossible(context);
  const [keys] = action.keys;
  return (
    <DropdownMenu.Item
      className="menu-item"
      data-tone={action.tone}
      disabled={possible !== true}
      onSelect={() => runAction(action, context)}
    >
      <span>
        <span className="menu-label">{labelOf(action, context)}</span>
        {possible !== true && <span className="menu-about">{possible}</span>}
      </span>
      {keys && <kbd>{keyText(keys)}</kbd>}
    </DropdownMenu.Item>
  );
}

const nameOf = (target: Target, name: string): string =>
  target.type === 'node' && target.part !== 'all' ? t`${name}, ${target.part} link` : name;
