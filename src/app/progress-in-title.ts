/** How far a long run is, in the title of the page: somebody may be looking at another tab meanwhile. */
import type { EditorStore } from '#editor/create-editor.ts';

/** Shorter runs would only make the title flicker, milliseconds. */
const LONG_MS = 1_000;

export function progressInTitle(editor: EditorStore): void {
  const plain = window.document.title;
  let current: 'sweep' | 'proof' | null = null;
  let began = 0;
  editor.subscribe(({ sweep, proof }) => {
    const now = sweep?.state === 'working' ? 'sweep' : proof.state === 'working' ? 'proof' : null;
    if (now !== current) began = performance.now();
    current = now;
    const run = now === 'sweep' ? sweep : now === 'proof' ? proof : null;
    const long = run !== null && run.total > 0 && performance.now() - began >= LONG_MS;
    const title = long ? `${Math.floor((100 * run.done) / run.total)} % · ${plain}` : plain;
    if (window.document.title !== title) window.document.title = title;
  });
}
