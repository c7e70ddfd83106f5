/** The dock: the same result as the drawing, as tables. */
import { Tabs } from 'radix-ui';
import type { PanelsSlice } from '#editor/editor-state.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { PlaybackBar } from '../playback/playback-bar.tsx';
import { FailuresTab } from './failures-tab.tsx';
import { FlowsTab } from './flows-tab.tsx';
import { LedgerTab } from './ledger-tab.tsx';
import { SessionsTab } from './sessions-tab.tsx';
import { TabBadge } from './tab-badge.tsx';

type TabId = PanelsSlice['dockTab'];

const TABS: readonly {
  readonly id: TabId;
  readonly label: string;
  readonly Content: () => React.ReactNode;
}[] = [
  { id: 'ledger', label: 'Ledger', Content: LedgerTab },
  { id: 'flows', label: 'Flows', Content: FlowsTab },
  { id: 'sessions', label: 'Sessions', Content: SessionsTab },
  { id: 'failures', label: 'Failures', Content: FailuresTab },
];

export function Dock() {
  const store = useEditorStore();
  const tab = useEditor((state) => state.dockTab);
  return (
    <Tabs.Root
      value={tab}
      onValueChange={(next) => store.getState().setDockTab(next as TabId)}
      className="flex h-full min-h-0 flex-col bg-panel text-body text-text"
    >
      <div className="flex h-9 shrink-0 items-stretch justify-between gap-4 border-line border-b">
        <Tabs.List aria-label="Results" className="flex shrink-0 px-2">
          {TABS.map(({ id, label }) => (
            <Tabs.Trigger
              key={id}
              value={id}
              className="-mb-px flex items-center gap-1.5 border-transparent border-b-2 px-2.5 text-muted hover:text-text focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-text"
            >
              {label}
              <TabBadge tab={id} />
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <div className="min-w-0 max-w-3xl flex-1">
          <PlaybackBar />
        </div>
      </div>
      {TABS.map(({ id, Content }) => (
        <Tabs.Content
          key={id}
          value={id}
          className="relative min-h-0 flex-1 overflow-auto outline-offset-[-2px]"
        >
          <Content />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
