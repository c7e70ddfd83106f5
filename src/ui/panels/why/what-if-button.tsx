import { t } from '#base/t.ts';
import type { WhatIf } from '#sim/report/why.ts';
import { useEditorStore } from '#ui/use-editor.tsx';
import { tryOut } from './what-if.ts';
import './why.css';

/** Compares the design with the changed one; the design stays as it is until the change is kept. */
export function WhatIfButton({ whatIf }: { readonly whatIf: WhatIf | null }) {
  const store = useEditorStore();
  if (!whatIf) return null;
  return (
    <button
      type="button"
      className="why-try"
      aria-label={t`What if: ${whatIf.label}`}
      title={t`${whatIf.label}: compare, without changing the design`}
      onClick={() => tryOut(store, whatIf)}
    >{t`What if`}</button>
  );
}
