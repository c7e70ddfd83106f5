/** After Alt+S: one more key says along what. A menu, so that the keys can be read and the pointer does it too. */

import { DropdownMenu } from 'radix-ui';
import { language } from '#base/language.ts';
import { t } from '#base/t.ts';
import { userAction } from '#ui/actions/registry.ts';
import { runAction } from '#ui/actions/run-action.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { labelOf } from '#ui/actions/user-action.ts';
import { useCanvasSession, useCanvasSessionStore } from './canvas-session.ts';
import { focusElement } from './focus-element.ts';

const WAYS: Readonly<Record<string, string>> = {
  u: 'select/up',
  d: 'select/down',
  c: 'select/connected',
  z: 'select/zone',
};

export function AlongMenu() {
  return useCanvasSession((state) => state.along) ? <Open /> : null;
}

function Open() {
  const contextNow = useActionContext();
  const session = useCanvasSessionStore();
  const close = () => session.setState({ along: false });
  const run = (id: string) => {
    close();
    runAction(userAction(id), contextNow());
  };
  return (
    <DropdownMenu.Root
      dir={language().direction}
      open
      modal={false}
      onOpenChange={(open) => !open && close()}
    >
      <DropdownMenu.Trigger asChild>
        <span className="along-anchor" aria-hidden="true" tabIndex={-1} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className="menu"
        side="bottom"
        align="start"
        aria-label={t`Select along the network`}
        onKeyDown={(event) => {
          const way = WAYS[event.key.toLowerCase()];
          if (!way) return;
          event.preventDefault();
          run(way);
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          const { focused } = session.getState();
          if (focused) focusElement(session, focused);
        }}
      >
        <DropdownMenu.Label className="menu-title">{t`Select along the network`}</DropdownMenu.Label>
        {Object.entries(WAYS).map(([key, id]) => (
          <DropdownMenu.Item key={key} className="menu-item" onSelect={() => run(id)}>
            <span>{labelOf(userAction(id), contextNow())}</span>
            <kbd>{key.toUpperCase()}</kbd>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
