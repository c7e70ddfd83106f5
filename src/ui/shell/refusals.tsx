/**
 * Why something could not be done, and what to do instead. Each stays at least eight seconds, and while it is still true
 * until it is dismissed; the same one again is counted, and never are there more than three.
 */

import { X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { t } from '#base/t.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { CopyDetails } from '#ui/components/broken-panel.tsx';
import { IconButton } from '#ui/components/icon-button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { afterRefusal, type Shown } from './shown-refusals.ts';

/** Long enough to read two lines twice, milliseconds. */
const AT_LEAST = 8000;

export function Refusals() {
  const editor = useEditorStore();
  const refusal = useEditor((state) => state.refusal);
  const hint = useScreen((screen) => screen.hint);
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const dismiss = useCallback((key: string) => setShown((now) => now.filter((one) => one.key !== key)), []);

  useEffect(() => {
    if (!refusal) return;
    setShown((now) => afterRefusal(now, refusal));
    const { key } = afterRefusal([], refusal)[0] ?? { key: '' };
    return holdFor(AT_LEAST, () => editor.getState().refusal !== refusal && dismiss(key));
  }, [refusal, editor, dismiss]);

  useEffect(() => {
    if (!hint) return;
    const words = { id: 'hint', message: hint.text, fix: '', about: [] };
    setShown((now) => afterRefusal(now, words));
    return holdFor(AT_LEAST, () => dismiss(`hint ${hint.text}`));
  }, [hint, dismiss]);

  return shown.map(({ key, refusal: { id, message, fix, path }, count }) => (
    <div key={key} className="notice" role="alert" data-tone={id === 'hint' ? 'hint' : undefined}>
      <p>
        <strong>{message}</strong> {fix}
        {count > 1 && <span className="badge">{t`${count} times`}</span>}
        {path && <code className="notice-path">{path}</code>}
      </p>
      {id !== 'hint' && <CopyDetails text={[id, message, fix, path].filter(Boolean).join('\n')} />}
      <IconButton
        label={t`Dismiss`}
        onClick={() => {
          dismiss(key);
          if (editor.getState().refusal?.message === message) editor.getState().dismissRefusal();
        }}
      >
        <X size={16} />
      </IconButton>
    </div>
  ));
}

/** The timer goes on when the next one comes: each has its own time. */
function holdFor(time: number, then: () => void): undefined {
  window.setTimeout(then, time);
  return undefined;
}
