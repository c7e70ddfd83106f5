/** Every way out of the browser: a link, a picture, paper, tables, the design itself. */

import { useMemo, useState } from 'react';
import { t } from '#base/t.ts';
import { findSecrets } from '#interop/secrets/find-secrets.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { Dialog } from '#ui/components/dialog.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { FilmSection } from './film/film-section.tsx';
import { saveLedger } from './ledger-files.ts';
import { LinkSection } from './link-section.tsx';
import { PictureSection } from './picture-section.tsx';
import { printDesign } from './print-design.tsx';
import { saveDesign } from './save-design.ts';
import { SecretsWarning } from './secrets-warning.tsx';
import '#ui/theme/share.css';

export function ShareDialog() {
  const editor = useEditorStore();
  const close = useScreen((screen) => screen.close);
  const document = useEditor((state) => state.document);
  const hasLedger = useEditor(
    ({ report, selectedFlow }) => report?.flows.some(({ flow }) => flow === selectedFlow) ?? false,
  );
  const secrets = useMemo(() => findSecrets(document), [document]);
  const [leaveOut, setLeaveOut] = useState(true);
  return (
    <Dialog title={t`Share and export`} onClose={close}>
      <div className="share">
        <SecretsWarning secrets={secrets} leaveOut={leaveOut} onChange={setLeaveOut} />
        <LinkSection leaveOutSecrets={leaveOut} />
        <PictureSection leaveOutSecrets={leaveOut} />
        <FilmSection leaveOutSecrets={leaveOut} />
        <section className="share-section" aria-labelledby="share-paper">
          <h3 id="share-paper">{t`Print, PDF and tables`}</h3>
          <div className="share-row">
            <button
              type="button"
              className="text-button outlined"
              onClick={() => void printDesign(editor, leaveOut)}
            >{t`Print or save as PDF`}</button>
            <button
              type="button"
              className="text-button outlined"
              aria-disabled={!hasLedger}
              onClick={() => saveLedger(editor, 'csv', leaveOut)}
            >{t`Ledger as CSV`}</button>
            <button
              type="button"
              className="text-button outlined"
              aria-disabled={!hasLedger}
              onClick={() => saveLedger(editor, 'json', leaveOut)}
            >{t`Ledger as JSON`}</button>
          </div>
          {!hasLedger && <p className="share-note">{t`Choose a flow to have a ledger.`}</p>}
        </section>
        <section className="share-section" aria-labelledby="share-file">
          <h3 id="share-file">{t`Design file`}</h3>
          <p>{t`Opens again in Handoff, reads well in git, and is the copy to keep.`}</p>
          <div className="share-row">
            <button
              type="button"
              className="text-button outlined"
              onClick={() => {
                saveDesign(editor, leaveOut);
                editor.getState().noteCopy();
              }}
            >{t`Save the design file`}</button>
          </div>
        </section>
      </div>
    </Dialog>
  );
}
