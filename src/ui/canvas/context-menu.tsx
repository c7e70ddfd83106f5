/** The menu of one thing, where the pointer or the keyboard asked for it. */
import { DropdownMenu } from 'radix-ui';
import { Fragment } from 'react';
import { elementName } from '#commands/element-name.ts';
import { useScene } from '#ui/canvas/scene-context.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { type Target, useCanvasSession, useCanvasSessionStore } from './canvas-session.ts';
import { focusElement } from './focus-element.ts';
import { inReadingOrder } from './scene/reading-order.ts';
import { actionsFor } from './target-actions.ts';
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
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const scene = useScene();
  const document = useEditor((state) => state.document);
  const id = elementOf(target);
  const hands = { editor, session };
  const order = inReadingOrder(Object.keys(document.nodes), scene.boxes);
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
        aria-label={`Actions for ${nameOf(target, elementName(document, id))}`}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          const { renaming, focused } = session.getState();
          if (renaming === null) focusElement(session, focused ?? id);
        }}
      >
        <DropdownMenu.Label className="menu-title">
          {nameOf(target, elementName(document, id))}
        </DropdownMenu.Label>
        {actionsFor(document, target).map((group, index) => (
          <Fragment key={group[0]?.id}>
            {index > 0 && <DropdownMenu.Separator className="menu-line" />}
            {group.map(({ id: key, label, keys, tone, run }) => (
              <DropdownMenu.Item
                key={key}
                className="menu-item"
                data-tone={tone}
                onSelect={() => run(hands, order)}
              >
                <span>{label}</span>
                {keys && <kbd>{keys}</kbd>}
              </DropdownMenu.Item>
            ))}
          </Fragment>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

const nameOf = (target: Target, name: string): string =>
  target.type === 'node' && target.part !== 'all' ? `${name}, ${target.part} link` : name;
