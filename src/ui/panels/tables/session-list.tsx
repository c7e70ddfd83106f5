import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import type { RouterSession, SessionMismatch } from '#sim/report/router-tables.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { SessionState } from '../inspector/live/session-state.tsx';
import { FieldLink } from '../why/field-link.tsx';
import { WhatIfButton } from '../why/what-if-button.tsx';
import '../why/why.css';

/** The sessions of one device: those that are down first, each with what does not agree. */
export function SessionList({ sessions }: { readonly sessions: readonly RouterSession[] }) {
  if (sessions.length === 0) return <p className="text-body text-muted">{t`It has no BGP session.`}</p>;
  const inOrder = [...sessions].sort((a, b) => Number(a.mismatch === null) - Number(b.mismatch === null));
  return (
    <ul aria-label={t`Sessions`} className="session-list">
      {inOrder.map((session) => (
        <li key={`${session.name} ${session.family}`}>
          <SessionRow session={session} />
        </li>
      ))}
    </ul>
  );
}

function SessionRow({ session }: { readonly session: RouterSession }) {
  const { name, family, mismatch, receivedByCustomer, receivedByMicrosoft } = session;
  const [first, second] = session.ends;
  const firstName = useEditor(({ document }) => document.nodes[first]?.name ?? '');
  const secondName = useEditor(({ document }) => document.nodes[second]?.name ?? '');
  return (
    <>
      <div className="flex items-start justify-between gap-2">
        <span className="min-w-0 break-words font-medium">
          {family === 6 && !name.endsWith('IPv6') ? t`${name}, IPv6` : name}
        </span>
        <SessionState session={session} />
      </div>
      {mismatch ? (
        <Mismatch mismatch={mismatch} />
      ) : (
        <p className="text-label text-muted">{t`${firstName} has ${counted(receivedByCustomer, { one: '# prefix', other: '# prefixes' })} from it, ${secondName} ${receivedByMicrosoft}.`}</p>
      )}
    </>
  );
}

function Mismatch({ mismatch }: { readonly mismatch: SessionMismatch }) {
  const store = useEditorStore();
  return (
    <div className="session-mismatch">
      <dl>
        <dt>{mismatch.what}</dt>
        <dd>
          <span className="text-muted">{t`needs`}</span> {mismatch.wanted}
        </dd>
        <dd>
          <span className="text-muted">{t`has`}</span> <strong>{mismatch.found}</strong>
        </dd>
      </dl>
      <div className="flex gap-1">
        {mismatch.field && <FieldLink field={mismatch.field} />}
        <WhatIfButton whatIf={mismatch.whatIf} />
        {mismatch.failures.length > 0 && (
          <button
            type="button"
            className="why-field"
            onClick={() => store.getState().setDockTab('failures')}
          >{t`Failures`}</button>
        )}
      </div>
    </div>
  );
}
