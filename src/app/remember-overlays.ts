/** What the drawing tells besides itself, kept for each design as long as the tab lasts. Not part of any design. */
import type { EditorStore } from '#editor/create-editor.ts';
import { OVERLAYS, type Overlay } from '#editor/editor-state.ts';

const keyOf = (document: string) => `handoff.overlays.${document}`;

export function rememberOverlays(store: EditorStore): void {
  store.setState({ overlays: read(store.getState().documentKey) });
  store.subscribe((now, before) => {
    if (now.documentKey !== before.documentKey) store.setState({ overlays: read(now.documentKey) });
    else if (now.overlays !== before.overlays) write(now.documentKey, now.overlays);
  });
}

function read(document: string): readonly Overlay[] {
  try {
    const kept = sessionStorage.getItem(keyOf(document))?.split(' ') ?? [];
    return OVERLAYS.filter((overlay) => kept.includes(overlay));
  } catch {
    return [];
  }
}

function write(document: string, overlays: readonly Overlay[]): void {
  try {
    sessionStorage.setItem(keyOf(document), overlays.join(' '));
  } catch {
    // No storage, or full: they last as long as the page.
  }
}
