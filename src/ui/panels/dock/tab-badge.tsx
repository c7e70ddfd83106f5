import { t } from '#base/t.ts';
import { loudCount } from '#checks/open-findings.ts';
import type { PanelsSlice } from '#editor/editor-state.ts';
import { useEditor } from '#ui/use-editor.tsx';

const WORDS: Partial<Record<PanelsSlice['dockTab'], string>> = {
  flows: t`lost`,
  sessions: t`down`,
  intents: t`broken`,
  problems: t`open`,
};

/** How many of what a tab holds need a look: flows that are lost, sessions that are down, failures switched on, intents that
 * do not hold, errors and warnings that nobody accepted. */
export function TabBadge({ tab }: { readonly tab: PanelsSlice['dockTab'] }) {
  const count = useEditor(({ report, document, proof, findings }) => {
    if (tab === 'problems') return loudCount(document, findings);
    if (tab === 'flows')
      return (
        report?.flows.filter(({ verdict }) => verdict === 'dropped' || verdict === 'no-route').length ?? 0
      );
    if (tab === 'sessions') return report?.sessions.filter(({ state }) => state === 'down').length ?? 0;
    if (tab === 'intents') return proof.verdicts.filter(({ holds }) => !holds).length;
    return tab === 'failures' ? Object.keys(document.failures).length : 0;
  });
  if (count === 0) return null;
  const word = WORDS[tab] ?? 'on';
  return (
    <span className="tabular-nums rounded-full bg-sunken px-1.5 text-label text-text">
      {count} {word}
    </span>
  );
}
