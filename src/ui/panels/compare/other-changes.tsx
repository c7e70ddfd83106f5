import type { LoadChange, SessionChange } from '#sim/report/comparison.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { shownRate, shownShare } from '../fields/quantities.ts';
import { loadName } from '../traffic/load-name.ts';

const STATES = { established: 'up', down: 'down', none: 'not there' } as const;

export function SessionChanges({ sessions }: { readonly sessions: readonly SessionChange[] }) {
  if (sessions.length === 0) return null;
  return (
    <section aria-label="Sessions that differ">
      <h4 className="font-semibold">Sessions</h4>
      <ul>
        {sessions.map(({ name, before, after, because }) => (
          <li key={name}>
            {name}: {STATES[after]}, before {STATES[before]}.
            {because && <span className="text-muted"> {because}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Least that is worth a line, Mbps. */
const LISTED = 12;

export function LoadChanges({ loads }: { readonly loads: readonly LoadChange[] }) {
  const document = useEditor((state) => state.document);
  if (loads.length === 0) return null;
  const byWeight = [...loads].sort(
    (a, b) =>
      Number(b.newlyFull) - Number(a.newlyFull) ||
      Math.abs(b.afterMbps - b.beforeMbps) - Math.abs(a.afterMbps - a.beforeMbps),
  );
  return (
    <section aria-label="Loads that differ">
      <h4 className="font-semibold">Loads</h4>
      <ul className="tabular-nums">
        {byWeight.slice(0, LISTED).map((load) => (
          <li key={`${JSON.stringify(load.over)} ${load.direction}`}>
            {loadName(document, load)}: {shownRate(load.afterMbps)}
            {load.capacityMbps !== null && ` (${shownShare(load.afterMbps / load.capacityMbps)})`}, before{' '}
            {shownRate(load.beforeMbps)}.
            {load.newlyFull && <strong className="font-semibold text-danger"> Full now.</strong>}
          </li>
        ))}
      </ul>
      {loads.length > LISTED && <p className="text-muted">And {loads.length - LISTED} smaller ones.</p>}
    </section>
  );
}
