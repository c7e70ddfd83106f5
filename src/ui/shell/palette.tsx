/** What can be drawn. Drag it out, click and click, or press Enter to add it in the middle of the view. */

import { ChevronsLeft } from 'lucide-react';
import { useState } from 'react';
import { t } from '#base/t.ts';
import { PALETTE_GROUP_WORDS, PALETTE_GROUPS, type PaletteItem, palette } from '#commands/palette.ts';
import { useCanvasHandle } from '#ui/canvas/canvas-handle.ts';
import { Glyph } from '#ui/canvas/glyphs/glyph.tsx';
import { PALETTE_DRAG } from '#ui/canvas/placing.ts';
import { IconButton } from '#ui/components/icon-button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { glyphOfItem } from './palette-glyph.ts';

export function Palette() {
  const [filter, setFilter] = useState('');
  const editor = useEditorStore();
  const wanted = filter.trim().toLowerCase();
  const found = palette.filter(({ label, about }) => `${label} ${about}`.toLowerCase().includes(wanted));
  return (
    <nav className="palette" aria-label={t`Things to draw`}>
      <div className="palette-head">
        <input
          type="search"
          aria-label={t`Find a thing to draw`}
          placeholder={t`Find…`}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <IconButton label={t`Hide the palette`} onClick={() => editor.getState().togglePanel('palette')}>
          <ChevronsLeft size={16} />
        </IconButton>
      </div>
      <div className="palette-list">
        {PALETTE_GROUPS.map((group) => {
          const items = found.filter((item) => item.group === group);
          return (
            items.length > 0 && (
              <section key={group} aria-label={PALETTE_GROUP_WORDS[group]}>
                <h2>{PALETTE_GROUP_WORDS[group]}</h2>
                <ul>
                  {items.map((item) => (
                    <li key={item.id}>
                      <Item item={item} />
                    </li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
        {found.length === 0 && <p className="nothing">{t`Nothing is called that.`}</p>}
      </div>
    </nav>
  );
}

function Item({ item }: { readonly item: PaletteItem }) {
  const editor = useEditorStore();
  const canvas = useCanvasHandle();
  const held = useEditor(({ tool }) => tool.type === 'place' && tool.item === item.id);
  return (
    <button
      type="button"
      className="palette-item"
      title={item.about}
      draggable
      aria-pressed={held}
      onDragStart={(event) => {
        event.dataTransfer.setData(PALETTE_DRAG, item.id);
        event.dataTransfer.effectAllowed = 'copy';
        editor.getState().setTool({ type: 'select' });
      }}
      onClick={(event) => {
        // A click with no pointer behind it is Enter or Space: there is no place to point at.
        if (event.detail === 0) canvas.current?.addAtCentre(item.id);
        else editor.getState().setTool(held ? { type: 'select' } : { type: 'place', item: item.id });
      }}
    >
      <Glyph name={glyphOfItem(item)} size={20} />
      <span>{item.label}</span>
    </button>
  );
}
