import { useMemo, useState } from 'react';
import { counted } from '#base/counted.ts';
import { listed } from '#base/listed.ts';
import { number } from '#base/number.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { SweepState } from '#editor/editor-state.ts';
import type { FlowId } from '#model/ids.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import type { Failable } from '#verify/failable.ts';
import { useShowFailure } from './failure-matrix.tsx';

/** The smallest come first. Who wants the rest asks for it, a page of it at a time: each is a button to be laid out. */
const FIRST = 40;
const MORE = 400;

/** For each flow the smallest failures that lose it: single points of failure, then pairs. */
export function CutSetList({ sweep }: { readonly sweep: SweepState }) {
  const elements = useMemo(() => new Map(sweep.elements.map((one) => [one.key, one])), [sweep.elements]);
  if (!sweep.summary) return null;
  return (
    <section aria-label={t`What loses each flow`} className="grid gap-3 px-4 py-3">
      <h3 className="font-semibold">{t`What loses each flow`}</h3>
      {sweep.summary.cutSets.map(({ flow, sets }) => (
        <CutSetsOfFlow key={flow} flow={flow} sets={sets} depth={sweep.depth} elements={elements} />
      ))}
    </section>
  );
}

interface Props {
  readonly flow: FlowId;
  readonly sets: readonly (readonly string[])[];
  readonly depth: SweepState['depth'];
  readonly elements: ReadonlyMap<string, Failable>;
}

function CutSetsOfFlow({ flow, sets, depth, elements }: Props) {
  const name = useEditor((state) => state.document.flows[flow]?.name) ?? t`A flow that is gone`;
  const show = useShowFailure();
  const [shown, setShown] = useState(FIRST);
  const hidden = sets.length - shown;
  const next = Math.min(hidden, MORE);
  return (
    <div>
      <h4>
        {name}
        <span className="ms-2 text-muted">{countWords(sets, depth)}</span>
      </h4>
      <ul aria-label={t`What loses ${name}`} className="mt-1 flex flex-wrap gap-1">
        {sets.slice(0, shown).map((keys) => {
          const failed = keys.flatMap((key): Failable[] => {
            const element = elements.get(key);
            return element ? [element] : [];
          });
          return (
            <li key={keys.join('\n')}>
              <Button onClick={() => show(failed, flow)}>{listed(failed.map((one) => one.name))}</Button>
            </li>
          );
        })}
      </ul>
      {(hidden > 0 || shown > FIRST) && (
        <p className="mt-1 flex items-center gap-2 text-muted">
          {hidden > 0 && (
            <>
              {t`${number(hidden)} more ${plural(hidden, { one: 'is', other: 'are' })} not shown.`}
              <Button onClick={() => setShown(shown + next)}>
                {next < hidden ? t`Show the next ${next}` : t`Show all ${number(sets.length)}`}
                <span className="sr-only"> {t`that lose ${name}`}</span>
              </Button>
            </>
          )}
          {shown > FIRST && (
            <Button onClick={() => setShown(FIRST)}>
              {t`Show fewer`}
              <span className="sr-only"> {t`that lose ${name}`}</span>
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

function countWords(sets: readonly (readonly string[])[], depth: SweepState['depth']): string {
  const alone = sets.filter((keys) => keys.length === 1).length;
  const pairs = sets.length - alone;
  const single =
    alone === 0
      ? t`no single failure`
      : counted(alone, { one: '1 single failure', other: '# single failures' });
  if (depth === 'single') return single;
  return t`${single}, ${plural(pairs, { none: 'no pair', one: '# pair', other: '# pairs' })}`;
}
