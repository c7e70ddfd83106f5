import { CircleCheck, CircleX } from 'lucide-react';
import { t } from '#base/t.ts';
import type { SessionReport } from '#sim/report/report.ts';

/** Up or down: a shape and a word, colour only besides. */
export function SessionState({ session }: { readonly session: SessionReport }) {
  const up = session.state === 'established';
  const Glyph = up ? CircleCheck : CircleX;
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap ${up ? 'text-good' : 'text-danger'}`}>
      <Glyph aria-hidden size={13} />
      {up ? t`Up` : t`Down`}
    </span>
  );
}
