/** The dock: the same result as the drawing, as tables. What is not open is not loaded. */

import { ChevronsDown, ChevronsUp } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { lazy, type RefObject, Suspense, useEffect, useRef } from 'react';
import { language } from '#base/language.ts';
import { t } from '#base/t.ts';
import type { PanelsSlice } from '#editor/editor-state.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { IconButton } from '#ui/components/form/button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { ProblemAnnouncer } from '../problems/problem-announcer.tsx';
import { FailuresTab } from './failures-tab.tsx';
import { FlowsTab } from './flows-tab.tsx';
import { LedgerTab } from './ledger-tab.tsx';
import { SessionsTab } from './sessions-tab.tsx';
import { TabBadge } from './tab-badge.tsx';
import './dock.css';

const LadderTab = lazy(async () => ({ default: (await import('../ladder/ladder-tab.tsx')).LadderTab }));
const TimelineTab = lazy(async () => ({
  default: (await import('../timeline/timeline-tab.tsx')).TimelineTab,
}));
const TrafficTab = lazy(async () => ({ default: (await import('../traffic/traffic-tab.tsx')).TrafficTab }));
const ProblemsTab = lazy(async () => ({
  default: (await import('../problems/problems-tab.tsx')).ProblemsTab,
}));
const AuditTab = lazy(async () => ({ default: (await import('../audit/audit-tab.tsx')).AuditTab }));
const CompareTab = lazy(async () => ({ default: (await import('../compare/compare-tab.tsx')).CompareTab }));
const IntentsTab = lazy(async () => ({ default: (await import('../intents/intents-tab.tsx')).IntentsTab }));
const SweepTab = lazy(async () => ({ default: (await import('../sweep/sweep-tab.tsx')).SweepTab }));
const StepPane = lazy(async () => ({ default: (await import('./step-pane.tsx')).StepPane }));

type TabId = PanelsSlice['dockTab'];

interface Tab {
  readonly id: TabId;
  readonly label: string;
  readonly Content: React.ComponentType;
  /** It is about the steps of one flow, or about routers: beside it stands why. */
  readonly steps?: true;
}

const TABS: readonly Tab[] = [
  { id: 'ledger', label: t`Ledger`, Content: LedgerTab, steps: true },
  { id: 'ladder', label: t`Ladder`, Content: LadderTab, steps: true },
  { id: 'timeline', label: t`Timeline`, Content: TimelineTab, steps: true },
  { id: 'flows', label: t`Flows`, Content: FlowsTab },
  { id: 'sessions', label: t`Sessions`, Content: SessionsTab, steps: true },
  { id: 'failures', label: t`Failures`, Content: FailuresTab },
  { id: 'every-failure', label: t`Every failure`, Content: SweepTab },
  { id: 'intents', label: t`Intents`, Content: IntentsTab },
  { id: 'problems', label: t`Problems`, Content: ProblemsTab },
  { id: 'traffic', label: t`Traffic`, Content: TrafficTab },
  { id: 'compare', label: t`Compare`, Content: CompareTab },
  { id: 'audit', label: t`Audit`, Content: AuditTab },
];

export function Dock() {
  const store = useEditorStore();
  const tab = useEditor((state) => state.dockTab);
  const frame = useEntered();
  return (
    <Tabs.Root
      ref={frame}
      dir={language().direction}
      value={tab}
      onValueChange={(next) => store.getState().setDockTab(next as TabId)}
      className="flex h-full min-h-0 flex-col bg-panel text-body text-text"
    >
      <div className="flex h-9 shrink-0 items-stretch justify-between gap-2 border-line border-b pe-2">
        <Tabs.List aria-label={t`Results`} className="scroll-cue-x flex min-w-0 overflow-x-auto px-2">
          {TABS.map(({ id, label }) => (
            <Tabs.Trigger
              key={id}
              value={id}
              className="-mb-px flex shrink-0 items-center gap-1.5 border-transparent border-b-2 px-2.5 text-muted hover:text-text focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-text"
            >
              {label}
              <TabBadge tab={id} />
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <ProblemAnnouncer />
        <TallButton />
      </div>
      {TABS.map(({ id, Content, steps }) => (
        <Tabs.Content key={id} value={id} className="dock-tab">
          <div className="dock-content scroll-cue-y">
            <Suspense>
              <Content />
            </Suspense>
          </div>
          {steps && (
            <Suspense>
              <StepPane />
            </Suspense>
          )}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

/** Takes the keyboard when a command has opened a tab: Tab goes on into it from there. */
function useEntered(): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  const entering = useScreen((screen) => screen.entering);
  const done = useScreen((screen) => screen.enter);
  useEffect(() => {
    if (entering !== 'dock') return;
    // The list of commands still gives the keyboard back as it closes: two frames later.
    let next = requestAnimationFrame(() => {
      next = requestAnimationFrame(() => {
        frame.current?.querySelector<HTMLElement>('[role="tabpanel"][data-state="active"]')?.focus();
        done(null);
      });
    });
    return () => cancelAnimationFrame(next);
  }, [entering, done]);
  return frame;
}

function TallButton() {
  const store = useEditorStore();
  const tall = useEditor((state) => state.dockTall);
  return (
    <IconButton
      label={tall ? t`Make the dock lower` : t`Make the dock taller`}
      className="self-center"
      onClick={() => store.getState().setDockTall(!tall)}
    >
      {tall ? <ChevronsDown aria-hidden size={15} /> : <ChevronsUp aria-hidden size={15} />}
    </IconButton>
  );
}
