/** What Enter, Space and the menu key do to the thing that the ring is around. */
import { t } from '#base/t.ts';
import type { ElementId, NodeId } from '#model/ids.ts';
import { connectTo } from '#ui/canvas/actions.ts';
import { elementOf, targetOf } from '#ui/canvas/targets.ts';
import { ONE_THING, onlySubject } from './subjects.ts';
import { type ActionContext, ALWAYS, type UserAction } from './user-action.ts';

export const thingActions: readonly UserAction[] = [
  {
    id: 'thing/open',
    label: t`Select and show in the inspector; once more: rename`,
    keys: ['Enter'],
    keysCountIn: 'things',
    group: 'Select',
    inPalette: false,
    isPossible: (context) => (focusedThing(context) ? true : ONE_THING),
    run: openThing,
  },
  {
    id: 'thing/select',
    label: t`Select`,
    keys: [' '],
    keysCountIn: 'things',
    group: 'Select',
    inPalette: false,
    isPossible: (context) => (focusedThing(context) ? true : ONE_THING),
    run(context) {
      const id = focusedThing(context);
      if (id) context.editor.getState().select([id]);
    },
  },
  {
    id: 'thing/select-too',
    label: t`Add to the selection, or take out of it`,
    keys: ['Shift+ '],
    keysCountIn: 'things',
    group: 'Select',
    inPalette: false,
    isPossible: (context) => (focusedThing(context) ? true : ONE_THING),
    run(context) {
      const id = focusedThing(context);
      if (id) context.editor.getState().toggleSelected(id);
    },
  },
  {
    id: 'thing/inspect',
    label: t`Go to its fields in the inspector`,
    keys: ['Mod+Enter'],
    group: 'Select',
    menuOf: ['node', 'link', 'zone'],
    isPossible: (context) => (onlySubject(context) ? true : ONE_THING),
    run(context) {
      const subject = onlySubject(context);
      if (subject) selectAndShow(context, elementOf(subject));
      context.screen.getState().enter('inspector');
    },
  },
  {
    id: 'thing/menu',
    label: t`Open its menu`,
    keys: ['Shift+F10', 'ContextMenu'],
    keysCountIn: 'things',
    group: 'Select',
    inPalette: false,
    isPossible: ALWAYS,
    run(context) {
      const id = focusedThing(context);
      if (!id) return openDrawingMenu(context);
      const target = targetOf(context.editor.getState().document, id);
      const at = placeOf(context, id);
      if (target && at) context.session.setState({ menu: { target, at } });
    },
  },
];

/** Nothing is drawn yet: what can be done to the drawing, in its middle. */
function openDrawingMenu({ session }: ActionContext): void {
  const view = window.document.querySelector('.canvas .react-flow')?.getBoundingClientRect();
  if (view)
    session.setState({
      menu: { target: null, at: { x: view.left + view.width / 2, y: view.top + view.height / 3 } },
    });
}

function openThing(context: ActionContext): void {
  const { editor, session } = context;
  const id = focusedThing(context);
  if (!id) return;
  const { tool, document, selection, panels } = editor.getState();
  if (tool.type === 'connect' && Object.hasOwn(document.nodes, id)) {
    connectTo({ editor, session }, id as NodeId);
    return;
  }
  const shown = panels.inspector && selection.length === 1 && selection[0] === id;
  if (shown) {
    session.setState({ renaming: id });
    return;
  }
  selectAndShow(context, id);
}

/** The panel may open by itself on the first selection, so it is looked at after that. */
function selectAndShow({ editor }: ActionContext, id: ElementId): void {
  editor.getState().select([id]);
  const { panels, togglePanel } = editor.getState();
  if (!panels.inspector) togglePanel('inspector');
}

function focusedThing({ editor, session }: ActionContext): ElementId | null {
  const { focused } = session.getState();
  return focused !== null && targetOf(editor.getState().document, focused) ? (focused as ElementId) : null;
}

/** In pixels of the page: where the menu opens. */
function placeOf({ session, canvas }: ActionContext, id: string) {
  if (session.getState().keyboardIn === 'canvas') return canvas?.placeOf(id) ?? null;
  const row = window.document.querySelector(`[data-row="${CSS.escape(id)}"]`)?.getBoundingClientRect();
  return row ? { x: row.left + 32, y: row.bottom } : null;
}
