/** Search in the design. Walking over a result shows it on the drawing; taking it selects it. */

import { useMemo, useState } from 'react';
import { t } from '#base/t.ts';
import type { ElementId, FlowId } from '#model/ids.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { Dialog } from '#ui/components/dialog.tsx';
import { PickList } from '#ui/components/pick-list.tsx';
import { findThings } from '#ui/search/find-things.ts';
import { problemsOf } from '#ui/search/problems.ts';

export function SearchDialog() {
  const contextNow = useActionContext();
  const [{ editor, session, screen }] = useState(contextNow);
  const itemsFor = useMemo(() => {
    const state = editor.getState();
    const problems = problemsOf(state);
    return (text: string) =>
      findThings(state.document, problems, text).map(({ id, name, about }) => ({ id, label: name, about }));
  }, [editor]);
  const close = () => {
    session.setState({ pointed: null });
    screen.getState().close();
  };
  const isFlow = (id: string) => Object.hasOwn(editor.getState().document.flows, id);
  return (
    <Dialog title={t`Search the design`} look="list" onClose={close}>
      <PickList
        label={t`Search the design`}
        placeholder={t`Name, kind, address, AS number or problem`}
        nothing={t`Nothing in this design fits.`}
        itemsFor={itemsFor}
        onWalk={(id) => {
          if (isFlow(id)) return;
          session.setState({ pointed: id });
          contextNow().canvas?.show(id);
        }}
        onPick={(id) => {
          close();
          editor.getState().select([id as ElementId]);
          if (isFlow(id)) editor.getState().selectFlow(id as FlowId);
          else {
            // The next key is about it, however soon it comes; the focus follows when the dialog has given it back.
            session.setState({ focused: id });
            window.setTimeout(() => contextNow().canvas?.focus(id));
          }
        }}
      />
    </Dialog>
  );
}
