/** Where the design is kept, in words. Never "saved" before it is. */
import { useEditor } from '#ui/use-editor.tsx';

export function SaveStateWords() {
  const saved = useEditor((state) => state.saved);
  switch (saved.state) {
    case 'saved':
      return (
        <p className="save-state" role="status" title="Only in this browser, on this computer">
          Saved {timeText(saved.at)} in this browser
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
