import { CircleX, Info, TriangleAlert } from 'lucide-react';
import { t } from '#base/t.ts';
import type { Severity } from '#checks/check.ts';

const SIGNS = {
  error: { Icon: CircleX, word: t`Error`, tone: 'text-danger' },
  warning: { Icon: TriangleAlert, word: t`Warning`, tone: 'text-warning' },
  info: { Icon: Info, word: t`Note`, tone: 'text-muted' },
} as const;

/** A shape and a word: never by colour alone. */
export function SeveritySign({ severity }: { readonly severity: Severity }) {
  const { Icon, word, tone } = SIGNS[severity];
  return (
    <span className={`inline-flex w-20 shrink-0 items-center gap-1.5 ${tone}`}>
      <Icon aria-hidden size={14} className="shrink-0" />
      {word}
    </span>
  );
}
