import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { LoadChange, SessionChange } from '#sim/report/comparison.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { shownRate, shownShare } from '../fields/quantities.ts';
import { loadName } from '../traffic/load-name.ts';

const STATES = { established: 'up', down: 'down', none: t`not there` } as const;

export function SessionChanges({ sessions }: { readonly sessions: readonly SessionChange[] }) {
  if (sessions.length === 0) return null;
  return (
    <section aria-label={t`Sessions that differ`}>
      <h4 className="font-semibold">{t`Sessions`}</h4>
      <ul>
        {sessions.map(({ name, before, after, because }) => (
          <li key={name}>
            {t`${name}: ${STATES[after]}, before ${STATES[before]}.`}
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
    <section aria-label={t`Loads that differ`}>
      <h4 className="font-semibold">{t`Loads`}</h4>
      <ul className="tabular-nums">
        {byWeight.slice(0, LISTED).map((load) => (
          <li key={`${JSON.stringify(load.over)} ${load.direction}`}>
            {load.capacityMbps === null
              ? t`${loadName(document, load)}: ${shownRate(load.afterMbps)}, before ${shownRate(load.beforeMbps)}.`
              : t`${loadName(document, load)}: ${shownRate(load.afterMbps)} (${shownShare(load.afterMbps / load.capacityMbps)}), before ${shownRate(load.beforeMbps)}.`}
            {load.newlyFull && <strong className="font-semibold text-danger"> {t`Full now.`}</strong>}
          </li>
        ))}
      </ul>
      {loads.length > LISTED && (
        <p className="text-muted">
          {t`And ${plural(loads.length - LISTED, { one: '# smaller one', other: '# smaller ones' })}.`}
        </p>
      )}
    </section>
  );
}
