/** What one looks at in a design, flow and overlays, kept as long as the tab lasts. Not part of any design. */
import type { EditorStore } from '#editor/create-editor.ts';
import { type EditorState, OVERLAYS } from '#editor/editor-state.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId } from '#model/ids.ts';

type View = Pick<EditorState, 'overlays' | 'selectedFlow'>;

const keyOf = (what: 'overlays' | 'flow', document: string) => `handoff.${what}.${document}`;

/** @param flow - Whether the flow too: not where a link has said which one to show. */
export function rememberView(store: EditorStore, { flow }: { readonly flow: boolean }): void {
  const { selectedFlow, ...rest } = viewOf(store.getState());
  store.setState(flow ? { selectedFlow, ...rest } : rest);
  keep(store.getState());
  store.subscribe((now, before) => {
    if (now.documentKey !== before.documentKey) store.setState(viewOf(now));
    else if (now.overlays !== before.overlays || now.selectedFlow !== before.selectedFlow) keep(now);
  });
}

function keep({ documentKey, overlays, selectedFlow }: EditorState): void {
  write(keyOf('overlays', documentKey), overlays.join(' '));
  write(keyOf('flow', documentKey), selectedFlow ?? '');
}

function viewOf({ documentKey, document, selectedFlow }: EditorState): View {
  const overlays = read(keyOf('overlays', documentKey))?.split(' ') ?? [];
  return {
    overlays: OVERLAYS.filter((overlay) => overlays.includes(overlay)),
    selectedFlow: flowIn(document, read(keyOf('flow', documentKey))) ?? selectedFlow,
  };
}

const flowIn = ({ flows }: TopologyDocument, id: string | null): FlowId | null =>
  id !== null && Object.hasOwn(flows, id) ? (id as FlowId) : null;

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // No storage, or full: it lasts as long as the page.
  }
}
