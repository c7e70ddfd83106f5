/** One button, and above it a box with a tick for each overlay. It stays open, since several are often wanted. */

import { Layers } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { t } from '#base/t.ts';
import { OVERLAYS } from '#editor/editor-state.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { CrowdChoice } from './crowd-choice.tsx';
import { OVERLAY_WORDS } from './overlay-words.ts';

export function OverlayMenu() {
  const store = useEditorStore();
  const shown = useEditor((state) => state.overlays);
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    window.addEventListener('pointerdown', away, true);
    return () => window.removeEventListener('pointerdown', away, true);
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape from what is inside it
    <div
      ref={place}
      className="overlay-menu nodrag nopan"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      {open && (
        <fieldset id={id} className="overlay-choices">
          <legend className="sr-only">{t`Overlays on the drawing`}</legend>
          {OVERLAYS.map((overlay) => (
            <label key={overlay}>
              <input
                type="checkbox"
                checked={shown.includes(overlay)}
                onChange={() => store.getState().toggleOverlay(overlay)}
              />
              {OVERLAY_WORDS[overlay]}
            </label>
          ))}
          <CrowdChoice />
        </fieldset>
      )}
      <button
        ref={button}
        type="button"
        className="text-button outlined"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={t`Overlays, ${shown.length} on`}
        onClick={() => setOpen(!open)}
      >
        <Layers aria-hidden size={15} />
        {t`Overlays`}
        {shown.length > 0 && <span className="figures">{shown.length}</span>}
      </button>
    </div>
  );
}
