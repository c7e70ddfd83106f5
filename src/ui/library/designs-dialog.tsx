/** All designs kept in this browser: open, rename, copy, throw away and bring back. */

import { useEffect, useState } from 'react';
import { t } from '#base/t.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { Dialog } from '#ui/components/dialog.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { Bin } from './bin.tsx';
import { DesignCard } from './design-card.tsx';
import { KeptAsideList } from './kept-aside-list.tsx';
import { StorageMeter } from './storage-meter.tsx';
import '#ui/theme/library.css';

export function DesignsDialog() {
  const editor = useEditorStore();
  const close = useScreen((screen) => screen.close);
  const documents = useEditor((state) => state.documents);
  const [wanted, setWanted] = useState('');
  useEffect(() => void editor.getState().refreshShelf(), [editor]);
  const found = documents.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <Dialog title={t`Your designs`} onClose={close}>
      <div className="designs">
        <input
          type="search"
          aria-label={t`Find a design`}
          placeholder={t`Find by name…`}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <ul className="design-cards" aria-label={t`Designs in this browser`}>
          {found.map((design) => (
            <DesignCard key={design.key} design={design} />
          ))}
        </ul>
        {found.length === 0 && <p className="share-note">{t`No design is called that.`}</p>}
        <Bin />
        <KeptAsideList />
        <StorageMeter />
      </div>
    </Dialog>
  );
}
