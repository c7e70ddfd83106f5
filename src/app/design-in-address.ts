/** A design that came in the address: taken out of it at once, so that neither history nor a shared screen keeps it. */

import type { Refusal } from '#base/refusal.ts';
import type { Result } from '#base/result.ts';
import type { EditorStore } from '#editor/create-editor.ts';
import type { LinkedDesign, LinkPlace } from '#interop/link/design-link.ts';

/** Null: there is none. */
export async function takeFromAddress(): Promise<Result<LinkedDesign, Refusal> | null> {
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith('#d=')) return null;
  window.history.replaceState(window.history.state, '', pathname + search);
  const { openLink } = await import('#interop/link/open-link.ts');
  return openLink(hash);
}

/** Links that are opened while the page is open: only the fragment changes, and the page stays. */
export function openLaterLinks(editor: EditorStore): void {
  window.addEventListener('hashchange', () => {
    void takeFromAddress().then(async (arrived) => {
      if (!arrived) return;
      if (!arrived.ok) return editor.setState({ refusal: arrived.error });
      await editor.getState().visitDocument(arrived.value.document);
      goTo(editor, arrived.value.place);
    });
  });
}

/** What is not there any more is passed over. */
export function goTo(editor: EditorStore, { element, flow, step }: LinkPlace): void {
  const { document, select, selectFlow, setTime } = editor.getState();
  if (flow !== null && Object.hasOwn(document.flows, flow)) selectFlow(flow as never);
  if (step !== null) setTime(step);
  const there = [document.nodes, document.links, document.zones].some((parts) =>
    Object.hasOwn(parts, element ?? ''),
  );
  if (there) select([element as never]);
}
