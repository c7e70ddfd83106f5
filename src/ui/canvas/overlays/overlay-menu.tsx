/** One button, from which any of the overlays is laid over the drawing. */
import { Layers } from 'lucide-react';
import { OVERLAYS } from '#editor/editor-state.ts';
import { Menu } from '#ui/components/menu.tsx';
import { MenuTick } from '#ui/components/open-menu.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { OVERLAY_WORDS } from './overlay-words.ts';

export function OverlayMenu() {
  const shown = useEditor((state) => state.overlays);
  return (
    <Menu
      label="Overlays"
      content={Choices}
      trigger={
        <button type="button" className="text-button outlined" aria-label={`Overlays, ${shown.length} on`}>
          <Layers aria-hidden size={15} />
          Overlays
          {shown.length > 0 && <span className="figures">{shown.length}</span>}
        </button>
      }
    />
  );
}

function Choices() {
  const store = useEditorStore();
  const shown = useEditor((state) => state.overlays);
  return OVERLAYS.map((overlay) => (
    <MenuTick
      key={overlay}
      on={shown.includes(overlay)}
      onToggle={() => store.getState().toggleOverlay(overlay)}
    >
      {OVERLAY_WORDS[overlay]}
    </MenuTick>
  ));
}
