import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import type { SessionReport } from '#sim/report/report.ts';
import { Section } from '#ui/components/form/section.tsx';
import { OutOfDate } from '../../report/out-of-date.tsx';
import { SessionState } from './session-state.tsx';

/** What the sessions of a peering, circuit or link are doing now. */
export function SessionsLive({ sessions }: { readonly sessions: readonly SessionReport[] }) {
  if (sessions.length === 0) return null;
  const ofOnePeering = new Set(sessions.map(({ peering }) => peering)).size === 1;
  return (
    <Section title={t`Sessions now`} aside={<OutOfDate />}>
      <ul className="grid gap-2">
        {sessions.map((session) => (
          <li key={`${session.name}-${session.family}`} className="text-body">
            <div className="flex items-baseline justify-between gap-2">
              <span className="min-w-0 break-words font-medium">{sessionTitle(session, ofOnePeering)}</span>
              <SessionState session={session} />
            </div>
            <p className="text-label text-muted">
              {session.because ??
                t`You have ${counted(session.receivedByCustomer, { one: '# prefix', other: '# prefixes' })}, the other end ${session.receivedByMicrosoft}.`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Inside its own peering a session is told by its link; beside those of others, by its name. */
function sessionTitle({ part, family, name }: SessionReport, ofOnePeering: boolean): string {
  if (!ofOnePeering || !part) return family === 6 ? t`${name}, IPv6` : name;
  return part === 'primary' ? t`Primary, IPv${family}` : t`Secondary, IPv${family}`;
}
