/** Quiet news about what was just done: what a copy shares, what stayed behind. It goes with the next thing done. */

import { X } from 'lucide-react';
import { t } from '#base/t.ts';
import { IconButton } from '#ui/components/icon-button.tsx';
import { useCanvasSession, useCanvasSessionStore } from './canvas-session.ts';

export function CanvasNotice() {
  const session = useCanvasSessionStore();
  const notice = useCanvasSession((state) => state.notice);
  if (notice === null) return null;
  return (
    <div className="canvas-notice" role="status">
      <p>{notice}</p>
      <IconButton label={t`Dismiss`} onClick={() => session.setState({ notice: null })}>
        <X size={16} />
      </IconButton>
    </div>
  );
}
