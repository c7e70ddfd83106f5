/** Five short steps for the first day, beside the drawing and not over it. It opens where it was left, and can be left at once. */

import { useState } from 'react';
import { t } from '#base/t.ts';
import { keyText } from '#ui/actions/key-text.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { Dialog } from '#ui/components/dialog.tsx';

const STEPS = [
  {
    title: t`Read the answer`,
    text: t`Above the drawing stands one sentence about the selected flow: whether it arrives, and how far it is private. The flags on the drawing show each hand-off.`,
  },
  {
    title: t`Look at one thing`,
    text: t`Click a thing, or walk to it with the arrow keys. The inspector shows what it is set to; a router also shows its tables.`,
  },
  {
    title: t`Break it`,
    text: t`Select a circuit or a link and choose Fail it. The new path, the time it took and the lost flows are there at once. Undo brings it back.`,
  },
  {
    title: t`Draw`,
    text: t`Drag from the palette, or press ${keyText('/')} and type. Drag from a port to connect, or press C. What no line can join says why.`,
  },
  {
    title: t`Find anything`,
    text: t`${keyText('Mod+K')} lists every command, ${keyText('Mod+F')} searches the design, ${keyText('?')} shows all keys.`,
  },
] as const;

/** As long as the page is open: closing it half-way and coming back goes on from there. */
let left = 0;

export function FirstSteps() {
  const close = useScreen((screen) => screen.close);
  const [at, setAt] = useState(left);
  const go = (to: number) => {
    left = to;
    setAt(to);
  };
  const step = STEPS[at] ?? STEPS[0];
  const last = at === STEPS.length - 1;
  return (
    <Dialog title={t`First steps`} onClose={close}>
      <div className="first-step" role="status">
        <h3>{t`${at + 1} of ${STEPS.length}: ${step.title}`}</h3>
        <p>{step.text}</p>
      </div>
      <div className="dialog-foot">
        <button
          type="button"
          className="text-button outlined"
          aria-disabled={at === 0}
          onClick={() => at > 0 && go(at - 1)}
        >{t`Back`}</button>
        {last ? (
          <button
            type="button"
            className="text-button outlined"
            onClick={() => {
              left = 0;
              close();
            }}
          >{t`Done`}</button>
        ) : (
          <button type="button" className="text-button outlined" onClick={() => go(at + 1)}>{t`Next`}</button>
        )}
      </div>
    </Dialog>
  );
}
