import { t } from '#base/t.ts';
import { lockElements } from '#commands/lock-elements.ts';
import { isLocked, lockedAmong } from '#commands/locked-among.ts';
import { moveElements } from '#commands/move-elements.ts';
import { orderElements } from '#commands/order-elements.ts';
import { unlockElements } from '#commands/unlock-elements.ts';
import type { Rect } from '#drawing/scene/rect.ts';
import type { ElementId } from '#model/ids.ts';
import { withCompanions } from '#ui/canvas/actions.ts';
import { type Arrangement, arranged } from '#ui/canvas/arrange.ts';
import { NOTHING, subjectsOf } from './subjects.ts';
import type { ActionContext, UserAction } from './user-action.ts';
import { whenWritable } from './when-writable.ts';

const PLACED = ['node', 'zone'] as const;

export const arrangeActions: readonly UserAction[] = [
  line('left', t`Align left edges`, ['Mod+Shift+ArrowLeft']),
  line('centre', t`Align centres`, []),
  line('right', t`Align right edges`, ['Mod+Shift+ArrowRight']),
  line('top', t`Align top edges`, ['Mod+Shift+ArrowUp']),
  line('middle', t`Align middles`, []),
  line('bottom', t`Align bottom edges`, ['Mod+Shift+ArrowDown']),
  line('across', t`Space out across`, ['Alt+H']),
  line('down', t`Space out down`, ['Alt+V']),
  {
    id: 'arrange/lock',
    label: (context) => (allLocked(context) ? t`Unlock` : t`Lock in place`),
    keys: ['Mod+Shift+L'],
    group: 'Arrange',
    menuOf: PLACED,
    isPossible: (context) => whenWritable(context, () => (placed(context).length > 0 ? true : NOTHING)),
    run(context) {
      const ids = placed(context);
      const locked = allLocked(context);
      context.editor.getState().dispatch(locked ? unlockElements : lockElements, { ids });
      context.session.setState({ said: locked ? t`Unlocked.` : t`Locked in place.` });
    },
  },
  {
    id: 'arrange/layout',
    label: t`Lay out the drawing`,
    keys: ['Mod+Shift+K'],
    group: 'Arrange',
    menuOf: ['canvas'],
    isPossible: (context) =>
      whenWritable(
        context,
        () =>
          Object.keys(context.editor.getState().document.nodes).length > 1 ||
          t`There is nothing to lay out yet.`,
      ),
    async run(context) {
      const { startLayout } = await import('#ui/canvas/layout/start-layout.ts');
      const { motion } = context.editor.getState().settings;
      const still = motion === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches;
      await startLayout(context, still);
      if (context.session.getState().layout === 'shown') context.canvas?.fitAll();
    },
  },
  order('front', t`Bring to the front`, ['Mod+]']),
  order('back', t`Send to the back`, ['Mod+[']),
];

function placed(context: ActionContext): readonly ElementId[] {
  const { geometry, links } = context.editor.getState().document;
  return subjectsOf(context).filter((id) => Object.hasOwn(geometry, id) && !Object.hasOwn(links, id));
}

const allLocked = (context: ActionContext): boolean => {
  const { document } = context.editor.getState();
  const ids = placed(context);
  return ids.length > 0 && ids.every((id) => isLocked(document, id));
};

function line(how: Arrangement, label: string, keys: readonly string[]): UserAction {
  const least = how === 'across' || how === 'down' ? 3 : 2;
  return {
    id: `arrange/${how}`,
    label,
    keys,
    group: 'Arrange',
    isPossible: (context) =>
      whenWritable(
        context,
        () =>
          placed(context).length >= least ||
          (least === 2 ? t`Select two things or more first.` : t`Select three things or more first.`),
      ),
    run: (context) => arrange(context, how),
  };
}

function arrange({ editor, session, canvas, ...rest }: ActionContext, how: Arrangement): void {
  const ids = placed({ editor, session, canvas, ...rest });
  const { document, dispatch } = editor.getState();
  const refusal = lockedAmong(document, ids);
  if (refusal) {
    editor.setState({ refusal });
    return;
  }
  const drawn = canvas?.boxes();
  const boxes = new Map(
    ids.flatMap((id) => {
      const box = drawn?.get(id);
      return box ? [[id as string, box] as const] : [];
    }),
  );
  const to = [...arranged(boxes, how)].flatMap(([id, { x, y }]) => {
    const box = boxes.get(id) as Rect;
    return withCompanions(document, [id]).flatMap((one) => {
      const at = document.geometry[one as ElementId];
      return at ? [{ id: one, x: at.x + x - box.x, y: at.y + y - box.y }] : [];
    });
  });
  if (to.length > 0) dispatch({ ...moveElements, label: t`arrange` }, { to });
}

function order(to: 'front' | 'back', label: string, keys: readonly string[]): UserAction {
  return {
    id: `arrange/${to}`,
    label,
    keys,
    group: 'Arrange',
    menuOf: PLACED,
    isPossible: (context) => whenWritable(context, () => (placed(context).length > 0 ? true : NOTHING)),
    run: (context) => void context.editor.getState().dispatch(orderElements, { ids: placed(context), to }),
  };
}
