/** The menu of a thing, or of the drawing itself, where the pointer or the keyboard asked for it. */

import { DropdownMenu } from 'radix-ui';
import { Fragment } from 'react';
import { counted } from '#base/counted.ts';
import { language } from '#base/language.ts';
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import { partWord } from '#model/part-word.ts';
import { keyText } from '#ui/actions/key-text.ts';
import { menuOf } from '#ui/actions/menu-of.ts';
import { runAction } from '#ui/actions/run-action.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { type ActionContext, labelOf, type UserAction } from '#ui/actions/user-action.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { type Target, useCanvasSession, useCanvasSessionStore } from './canvas-session.ts';
import { focusCanvas, focusElement } from './focus-element.ts';
import { elementOf } from './targets.ts';

export function ContextMenu() {
  const menu = useCanvasSession((state) => state.menu);
  return (
    menu && (
      <OpenMenu
        key={`${menu.target && elementOf(menu.target)} ${menu.at.x} ${menu.at.y}`}
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
  readonly target: Target | null;
  readonly at: { readonly x: number; readonly y: number };
}) {
  const session = useCanvasSessionStore();
  const contextNow = useActionContext();
  const document = useEditor((state) => state.document);
  const selection = useEditor((state) => state.selection);
  const id = target && elementOf(target);
  const context = { ...contextNow(), target };
  const name = nameOf(target, document, selection);
  const isLane = target?.type === 'node' && target.part !== 'all';
  // The link of a circuit is most of its card: what can be done to the circuit follows.
  const whole = isLane ? ({ type: 'node', node: target.node, part: 'all' } as const) : null;
  return (
    <DropdownMenu.Root
      dir={language().direction}
      open
      modal={false}
      onOpenChange={(open) => !open && session.setState({ menu: null })}
    >
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
          const to = focused ?? id;
          if (renaming !== null || context.screen.getState().entering !== null) return;
          if (to === null || target === null) focusCanvas();
          else focusElement(session, to);
        }}
      >
        <DropdownMenu.Label className="menu-title">{target ? name : t`The drawing`}</DropdownMenu.Label>
        <Groups context={context} />
        {whole && (
          <>
            <DropdownMenu.Separator className="menu-line" />
            <DropdownMenu.Label className="menu-title">
              {elementName(document, whole.node)}
            </DropdownMenu.Label>
            <Groups context={{ ...context, target: whole }} />
          </>
        )}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

function Groups({ context }: { readonly context: ActionContext }) {
  return menuOf(context, context.target).map((group, index) => (
    <Fragment key={group[0]?.id}>
      {index > 0 && <DropdownMenu.Separator className="menu-line" />}
      {group.map((action) => (
        <Item key={action.id} action={action} context={context} />
      ))}
    </Fragment>
  ));
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

function nameOf(target: Target | null, document: TopologyDocument, selection: readonly ElementId[]): string {
  if (target === null) return t`the drawing`;
  const id = elementOf(target);
  if (target.type === 'node' && target.part !== 'all')
    return t`${elementName(document, id)}, ${partWord[target.part]} link`;
  // What is chosen is done to all that is selected with it.
  if (selection.length > 1 && selection.includes(id))
    return counted(selection.length, { one: '# thing', other: '# things' });
  return elementName(document, id);
}
