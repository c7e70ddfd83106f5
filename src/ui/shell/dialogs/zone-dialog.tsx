/** Which zone a thing stands in: who owns it, and what fails with it. */

import { useMemo, useState } from 'react';
import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import { moveIntoZone } from '#commands/move-into-zone.ts';
import { ownerWord, zoneCalled } from '#drawing/words/spoken-name.ts';
import type { ZoneId } from '#model/ids.ts';
import { nodesOf } from '#ui/actions/edit-actions.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { Dialog } from '#ui/components/dialog.tsx';
import { PickList } from '#ui/components/pick-list.tsx';
import { rank } from '#ui/components/rank.ts';

/** No zone has this id: ids are not empty. */
const NONE = '';

export function ZoneDialog() {
  const contextNow = useActionContext();
  const [context] = useState(contextNow);
  const { editor, session, screen } = context;
  const { document } = editor.getState();
  const [ids] = useState(() => nodesOf(context));
  const name =
    ids.length === 1 && ids[0]
      ? (document.nodes[ids[0]]?.name ?? '')
      : counted(ids.length, { one: '# thing', other: '# things' });
  const close = () => screen.getState().close();
  const itemsFor = useMemo(() => {
    const zones = Object.values(document.zones).map(({ id, name: label, kind, owner }) => ({
      id: id as string,
      label,
      about: t`${zoneCalled[kind]}, owned by ${ownerWord[owner]}`,
    }));
    const all = [...zones, { id: NONE, label: t`No zone`, about: t`it belongs to nobody in particular` }];
    return (text: string) => rank(text, all, ({ label, about }) => ({ label, more: about }));
  }, [document]);
  return (
    <Dialog title={t`Move ${name} into a zone`} look="list" onClose={close}>
      <PickList
        label={t`Zone for ${name}`}
        placeholder={t`Move ${name} into…`}
        nothing={t`No zone is called that.`}
        itemsFor={itemsFor}
        onPick={(id) => {
          close();
          const zone = id === NONE ? null : (id as ZoneId);
          const outcome = editor.getState().dispatch(moveIntoZone, { ids, zone });
          if (outcome.ok)
            session.setState({
              said: zone ? t`${name} is in ${document.zones[zone]?.name}.` : t`${name} is in no zone.`,
            });
        }}
      />
    </Dialog>
  );
}
