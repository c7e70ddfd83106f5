/** One event of the control plane: what triggered it, what it triggered, and what every router knows by then. */
import { t } from '#base/t.ts';
import { eventShown, timeOfEvent } from '#editor/event-shown.ts';
import type { TimelineEvent } from '#sim/report/timeline.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { shownTime } from '../fields/quantities.ts';
import { goToTime } from '../playback/moves.ts';
import { EVENT_SIGNS, EVENT_WORDS } from './event-signs.ts';
import { phasesAt } from './phases-at.ts';
import { effectsOf, knownAt } from './story-rows.ts';

/** More are counted, not listed. */
const LISTED = 12;

export function EventPanel() {
  const store = useEditorStore();
  const position = useEditor(eventShown);
  const timeline = useEditor((state) => state.story?.timeline);
  const events = timeline?.events;
  const event = position === null ? undefined : events?.[position];
  if (!timeline || !events || position === null || !event) return null;
  const effects = effectsOf(events, position);
  const select = (index: number) => goToTime(store, timeOfEvent(index, store.getState()));
  const about = [event.node, ...event.peers].flatMap((node) => node ?? []);
  return (
    <section aria-label={t`Event: ${event.text}`} className="why-panel">
      <header className="why-head">
        <span aria-hidden>{EVENT_SIGNS[event.type]}</span>
        <h3>{EVENT_WORDS[event.type]}</h3>
        <span className="tabular-nums ms-auto text-label text-muted">
          {[phasesAt(timeline, event.atMs).at(-1), shownTime(event.atMs)].filter(Boolean).join(' · ')}
        </span>
      </header>
      <dl className="why-answers">
        <dt>{t`What happens?`}</dt>
        <dd>
          {about.length > 0 && (
            <button
              type="button"
              className="why-field"
              onClick={() => store.getState().select([...new Set(about)])}
            >{t`Select the devices`}</button>
          )}
          <p>{event.text}</p>
        </dd>
        <dt>{t`What triggered it?`}</dt>
        <dd>
          {event.causedBy === null ? (
            <p>{t`Nothing inside the network: it comes from outside, or from how things are set.`}</p>
          ) : (
            <Links events={events} indexes={[event.causedBy]} onSelect={select} />
          )}
        </dd>
        <dt>{t`What did it trigger?`}</dt>
        <dd>
          {effects.length === 0 ? (
            <p>{t`Nothing more.`}</p>
          ) : (
            <Links events={events} indexes={effects} onSelect={select} />
          )}
        </dd>
        {event.prefix && (
          <>
            <dt>{t`What each router has chosen for ${event.prefix} by now`}</dt>
            <dd>
              <KnownRoutes events={events} position={position} prefix={event.prefix} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

interface LinksProps {
  readonly events: readonly TimelineEvent[];
  readonly indexes: readonly number[];
  readonly onSelect: (index: number) => void;
}

function Links({ events, indexes, onSelect }: LinksProps) {
  return (
    <div className="story-links">
      {indexes.slice(0, LISTED).map((index) => (
        <button key={index} type="button" onClick={() => onSelect(index)}>
          {events[index]?.text}
        </button>
      ))}
      {indexes.length > LISTED && <p className="text-muted">{t`And ${indexes.length - LISTED} more.`}</p>}
    </div>
  );
}

interface KnownProps {
  readonly events: readonly TimelineEvent[];
  readonly position: number;
  readonly prefix: string;
}

function KnownRoutes({ events, position, prefix }: KnownProps) {
  const known = knownAt(events, position, prefix);
  if (known.length === 0) return <p>{t`No router has a route for it yet.`}</p>;
  return (
    <table className="pane-table known-routes">
      <caption className="sr-only">{t`Routes to ${prefix} at this moment`}</caption>
      <tbody>
        {known.map(({ router, route, justNow }) => (
          <tr key={router} data-changed={justNow || undefined}>
            <th scope="row">{router}</th>
            <td>
              {route}
              {justNow && <span className="text-muted"> {t`(now)`}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
