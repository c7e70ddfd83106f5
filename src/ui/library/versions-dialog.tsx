/** What the open design was before: restore points that are made by themselves while it is edited. */

import { useEffect, useState } from 'react';
import { t } from '#base/t.ts';
import { restoreVersion } from '#commands/restore-version.ts';
import type { RestorePoint } from '#editor/editor-state.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { Dialog } from '#ui/components/dialog.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { Thumbnail } from './thumbnail.tsx';
import { timeWords } from './time-words.ts';
import '#ui/theme/library.css';

export function VersionsDialog() {
  const editor = useEditorStore();
  const close = useScreen((screen) => screen.close);
  const name = useEditor((state) => state.document.name);
  const key = useEditor((state) => state.documentKey);
  const writable = useEditor((state) => state.writable);
  const [points, setPoints] = useState<readonly RestorePoint[] | null>(null);
  useEffect(() => void editor.getState().restorePoints().then(setPoints), [editor]);
  const use = async (at: number, how: 'back' | 'copy') => {
    const version = await editor.getState().readRestorePoint(at);
    if (!version) return;
    if (how === 'back') editor.getState().dispatch(restoreVersion, { version });
    else
      await editor.getState().openDocument({ ...version, name: t`${version.name.slice(0, 70)} (earlier)` });
    close();
  };
  return (
    <Dialog title={t`Earlier states of ${name}`} onClose={close}>
      <div className="designs">
        <p>{t`One is kept for each of the last ten hours in which the design was changed, and one for each of the seven days before. Going back is a step that can be undone.`}</p>
        {points?.length === 0 && (
          <p className="share-note">{t`There is none yet. The first is made when the design is changed an hour from now.`}</p>
        )}
        <ul className="design-cards" aria-label={t`Restore points`}>
          {points?.map(({ at }) => (
            <li key={at} className="design-card" aria-label={t`As of ${timeWords(at)}`}>
              <Thumbnail of={`${key} ${at}`} read={() => editor.getState().readRestorePoint(at)} />
              <strong className="design-name">{t`As of ${timeWords(at)}`}</strong>
              <span className="design-deeds">
                {writable && (
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => void use(at, 'back')}
                  >{t`Go back to it`}</button>
                )}
                <button
                  type="button"
                  className="text-button"
                  onClick={() => void use(at, 'copy')}
                >{t`Open as a copy`}</button>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
