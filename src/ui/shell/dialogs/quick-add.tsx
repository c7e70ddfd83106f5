/** Something new from the palette, by its name: it lands in the middle of the view, at the nearest free place. */

import { useMemo } from 'react';
import { t } from '#base/t.ts';
import { palette } from '#commands/palette.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { Dialog } from '#ui/components/dialog.tsx';
import { PickList } from '#ui/components/pick-list.tsx';
import { rank } from '#ui/components/rank.ts';

export function QuickAdd() {
  const context = useActionContext();
  const close = () => context().screen.getState().close();
  const itemsFor = useMemo(
    () => (text: string) =>
      rank(text, palette, ({ label, about, group }) => ({ label, more: `${about} ${group}` })),
    [],
  );
  return (
    <Dialog title={t`Add something`} look="list" onClose={close}>
      <PickList
        label={t`What to add`}
        placeholder={t`What do you want to add?`}
        nothing={t`Nothing is called that.`}
        itemsFor={itemsFor}
        onPick={(item) => {
          close();
          context().canvas?.addAtCentre(item);
        }}
      />
    </Dialog>
  );
}
