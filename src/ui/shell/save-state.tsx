/** Where the design is kept, in words. Never "saved" before it is. */
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
              ? 'Only in this browser, on this computer'
              : inFile
                ? `In this browser, and in ${file}`
                : `In this browser; ${file} has an earlier state`
          }
        >
          Saved {timeText(saved.at)} in this browser{inFile && ` and in ${file}`}
        </p>
      );
    case 'unkept':
      return (
        <p
          className="save-state"
          role="status"
          title="It is gone when this tab is closed, unless it is kept or changed"
        >
          Not kept yet
        </p>
      );
    case 'saving':
      return (
        <p className="save-state" role="status">
          Saving…
        </p>
      );
    case 'not-saved':
      return (
        <p className="save-state" role="alert" data-state="not-saved">
          NOT SAVED: {saved.because}
        </p>
      );
  }
}

const timeText = (at: number): string =>
  new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
