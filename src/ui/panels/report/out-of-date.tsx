import { t } from '#base/t.ts';
import { useEditor } from '#ui/use-editor.tsx';

/** Beside results of an older revision: they are shown until the new ones are there, and say so. */
export function OutOfDate() {
  const stale = useEditor((state) => state.report !== null && state.reportRevision !== state.revision);
  return stale ? <span className="text-label text-muted">{t`being recomputed`}</span> : null;
}
