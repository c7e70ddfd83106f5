/** A link was let go over nothing: what could stand there, in a menu that keys reach too. Nothing that would be refused. */

import { DropdownMenu } from 'radix-ui';
import { language } from '#base/language.ts';
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import { legalAdditions } from '#commands/legal-additions.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { addConnected } from './actions.ts';
import { type QuickAdd, useCanvasSession, useCanvasSessionStore } from './canvas-session.ts';
import { focusElement } from './focus-element.ts';

export function QuickAddMenu() {
  const wish = useCanvasSession((state) => state.quickAdd);
  return wish && <Open key={`${wish.at.x} ${wish.at.y}`} wish={wish} />;
}

function Open({ wish }: { readonly wish: QuickAdd }) {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const document = useEditor((state) => state.document);
  const items = legalAdditions(document, wish.from, wish.spot);
  const title = t`Connect ${elementName(document, wish.from)} to a new…`;
  const { selection } = editor.getState();
  return (
    <DropdownMenu.Root
      dir={language().direction}
      open
      modal={false}
      onOpenChange={(open) => !open && session.setState({ quickAdd: null })}
    >
      <DropdownMenu.Trigger asChild>
        <span
          className="menu-anchor"
          style={{ left: wish.at.x, top: wish.at.y }}
          aria-hidden="true"
          tabIndex={-1}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className="menu quick-add"
        side="bottom"
        align="start"
        collisionPadding={8}
        aria-label={title}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          // What was made has the keyboard already.
          if (editor.getState().selection === selection) focusElement(session, wish.from);
        }}
      >
        <DropdownMenu.Label className="menu-title">{title}</DropdownMenu.Label>
        {items.length === 0 && (
          <DropdownMenu.Item
            className="menu-item"
            disabled
          >{t`Nothing new can be connected to it here.`}</DropdownMenu.Item>
        )}
        {items.map(({ id, label }) => (
          <DropdownMenu.Item
            key={id}
            className="menu-item"
            onSelect={() => addConnected({ editor, session }, wish, id)}
          >
            {label}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
