import { ChevronDown, ChevronRight, Wrench } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { AcceptForm } from './accept-form.tsx';
import { applyFix } from './apply-fix.ts';
import { CitedFacts } from './cited-facts.tsx';
import type { ProblemRow } from './problem-rows.ts';
import { SeveritySign } from './severity-sign.tsx';
import { showAbout } from './show-about.ts';

/** One finding: a line, and opened what to do about it and why. */
export function ProblemItem({ row }: { readonly row: ProblemRow }) {
  const { finding, acceptance, key } = row;
  const store = useEditorStore();
  const context = useActionContext();
  const document = useEditor((state) => state.document);
  const open = useEditor((state) => state.selectedFinding === key);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open && item.current) bringIntoView(item.current);
  }, [open]);

  function toggle() {
    store.getState().selectFinding(open ? null : key);
    if (!open) showAbout(context(), finding.about);
  }

  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <li ref={item} className={`scroll-mt-12 border-line border-b ${open ? 'bg-sunken' : ''}`}>
      <button
        type="button"
        aria-expanded={open}
        onClick={toggle}
        className="flex min-h-7 w-full items-start gap-2 px-3 py-1 text-start hover:bg-hover focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent"
      >
        <Chevron aria-hidden size={14} className="mt-0.5 shrink-0 text-muted" />
        <SeveritySign severity={finding.severity} />
        <span className="min-w-0 flex-1">{finding.message}</span>
        <span className="hidden w-56 shrink-0 truncate text-end text-muted xl:block">
          {finding.about.map((id) => elementName(document, id)).join(', ')}
        </span>
      </button>
      {open && <Details row={row} />}
      {!open && acceptance && (
        <p className="px-3 pb-1 ps-[8.5rem] text-muted">{t`Accepted: ${acceptance.reason}`}</p>
      )}
    </li>
  );
}

/** A row that is seen stays where it is; one that would hang over the edge begins at the top. */
function bringIntoView(item: HTMLElement): void {
  const room = item.closest('.dock-content')?.getBoundingClientRect();
  const { top, bottom } = item.getBoundingClientRect();
  const whole = room !== undefined && bottom <= room.bottom && top >= room.top;
  if (!whole) item.scrollIntoView({ block: 'start' });
}

function Details({ row: { finding, acceptance } }: { readonly row: ProblemRow }) {
  const store = useEditorStore();
  const context = useActionContext();
  const actions = useActions();
  const document = useEditor((state) => state.document);
  const writable = useEditor((state) => state.writable);
  const [accepting, setAccepting] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { fix } = finding;

  function repair() {
    if (!fix) return;
    const why = applyFix(store, fix);
    setRefused(why);
    if (why === null) context().screen.getState().say(t`${fix.label}: done. Undo takes it back.`);
  }

  return (
    <div className="grid gap-2 px-3 pt-1 pb-3 ps-9">
      <p className="font-medium">{finding.advice}</p>
      <p className="flex flex-wrap items-center gap-1.5">
        <span className="text-muted">{t`About`}</span>
        {finding.about.map((id) => (
          <Button key={id} onClick={() => showAbout(context(), [id])}>
            {elementName(document, id)}
          </Button>
        ))}
      </p>
      {writable && (
        <div className="flex flex-wrap items-center gap-1.5">
          {fix && !acceptance && (
            <Button tone="primary" onClick={repair}>
              <Wrench aria-hidden size={14} />
              {fix.label}
            </Button>
          )}
          {acceptance ? (
            <>
              <span>{t`Accepted: ${acceptance.reason}`}</span>
              <Button onClick={() => setRefused(actions.reopen(acceptance.id))}>{t`Reopen`}</Button>
            </>
          ) : (
            !accepting && <Button onClick={() => setAccepting(true)}>{t`Accept with a reason…`}</Button>
          )}
        </div>
      )}
      {accepting && !acceptance && <AcceptForm finding={finding} onDone={() => setAccepting(false)} />}
      {refused && (
        <p role="alert" className="text-danger">
          {refused}
        </p>
      )}
      <CitedFacts ids={finding.facts} derived={finding.derived} />
      <p className="text-label text-muted">
        {finding.title} · <span className="font-mono">{finding.check}</span>
      </p>
    </div>
  );
}
