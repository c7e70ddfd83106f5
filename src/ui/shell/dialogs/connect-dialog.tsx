/** Where a link may go: the nearest first. What no line can reach says why, as it does under the pointer. */

import { useMemo, useState } from 'react';
import { t } from '#base/t.ts';
import { linkBetween } from '#commands/link-between.ts';
import { calledOf } from '#drawing/looks.ts';
import { boxesOf } from '#drawing/scene/boxes.ts';
import { centreOf } from '#drawing/scene/rect.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { connectTo } from '#ui/canvas/actions.ts';
import { Dialog } from '#ui/components/dialog.tsx';
import { type PickItem, PickList } from '#ui/components/pick-list.tsx';
import { rank } from '#ui/components/rank.ts';

export function ConnectDialog() {
  const contextNow = useActionContext();
  const [{ editor, screen }] = useState(contextNow);
  const { tool, document } = editor.getState();
  const from = tool.type === 'connect' ? tool.from : null;
  const close = () => {
    editor.getState().setTool({ type: 'select' });
    screen.getState().close();
  };
  const itemsFor = useMemo(() => {
    const all = from === null ? [] : targetsOf(document, from);
    return (text: string) => rank(text, all, ({ label, about = '' }) => ({ label, more: about }));
  }, [document, from]);
  const name = from === null ? '' : (document.nodes[from]?.name ?? '');
  return (
    <Dialog title={t`Connect ${name}`} look="list" onClose={close}>
      <PickList
        label={t`Connect ${name} to`}
        placeholder={t`Connect ${name} to…`}
        nothing={t`Nothing is called that.`}
        itemsFor={itemsFor}
        onPick={(id) => {
          screen.getState().close();
          connectTo(contextNow(), id as NodeId);
        }}
      />
    </Dialog>
  );
}

function targetsOf(document: TopologyDocument, from: NodeId): readonly PickItem[] {
  const boxes = boxesOf(document);
  const start = boxes.get(from);
  const distance = (id: string): number => {
    const box = boxes.get(id);
    if (!box || !start) return 0;
    const [a, b] = [centreOf(box), centreOf(start)];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  return Object.values(document.nodes)
    .filter(({ id }) => id !== from)
    .map((node) => {
      const kind = linkBetween(document, from, node.id);
      const zone = node.zone === null ? undefined : document.zones[node.zone];
      return {
        id: node.id,
        label: node.name,
        about: zone ? t`${calledOf(node)}, in ${zone.name}` : calledOf(node),
        refused: kind.ok ? undefined : kind.error.message,
      };
    })
    .sort(
      (a, b) =>
        Number(a.refused !== undefined) - Number(b.refused !== undefined) || distance(a.id) - distance(b.id),
    );
}
