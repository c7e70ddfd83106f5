/** Where the design is kept, in words. Never "saved" before it is. */
import { t } from '#base/t.ts';
import { useEditor } from '#ui/use-editor.tsx';

export function SaveStateWords() {
  const saved = useEditor((state) => state.saved);
  const file = useEditor((state) => state.file?.name ?? null);
  const inFile = useEditor((state) => state.file?.holds === state.document);
  switch (saved.state) {
    case 'saved':
      return (
        <p
          className="save-state"
          role="status"
          title={
            file === null
              ? t`Only in this browser, on this computer`
              : inFile
                ? t`In this browser, and in ${file}`
                : t`In this browser; ${file} has an earlier state`
          }
        >
          {inFile
            ? t`Saved ${timeText(saved.at)} in this browser and in ${file}`
            : t`Saved ${timeText(saved.at)} in this browser`}
        </p>
      );
    case 'unkept':
      return (
        <p
          className="save-state"
          role="status"
          title={t`It is gone when this tab is closed, unless it is kept or changed`}
        >{t`Not kept yet`}</p>
      );
    case 'saving':
      return <p className="save-state" role="status">{t`Saving…`}</p>;
    case 'not-saved':
      return (
        <p className="save-state" role="alert" data-state="not-saved">{t`NOT SAVED: ${saved.because}`}</p>
      );
  }
}

const timeText = (at: number): string =>
  new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
