/** The failures of the design in order of time, each with its own place on the clock of the story. */

import { useState } from 'react';
import { t } from '#base/t.ts';
import type { Failure } from '#model/failure.ts';
import { beginOf } from '#model/failure-times.ts';
import { Button } from '#ui/components/form/button.tsx';
import { DraftScope } from '#ui/components/form/drafts.tsx';
import { TextField } from '#ui/components/form/text-field.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { howItFails, parseMoment } from '../failures/effect-choices.ts';
import { targetName } from '../failures/failure-targets.ts';
import { locationName } from '../fields/catalogue-choices.ts';
import { shownTime } from '../fields/quantities.ts';

export function WhatHappens() {
  const actions = useActions();
  const failures = useEditor((state) => state.document.failures);
  const [refused, setRefused] = useState<string | null>(null);
  const inOrder = Object.values<Failure>(failures).toSorted((a, b) => beginOf(a) - beginOf(b));
  return (
    <section aria-label={t`Failed now`}>
      <div className="mb-1 flex min-h-7 items-center justify-between gap-2">
        <h3 className="font-semibold">{t`What happens`}</h3>
        {inOrder.length > 1 && (
          <Button
            onClick={() => setRefused(actions.restore(inOrder.map(({ id }) => id)))}
          >{t`Restore all`}</Button>
        )}
      </div>
      {inOrder.length === 0 && <p className="text-muted">{t`Nothing. Everything works as drawn.`}</p>}
      <ul className="what-happens">
        {inOrder.map((failure) => (
          <OneFailure key={failure.id} failure={failure} onRefused={setRefused} />
        ))}
      </ul>
      {refused && (
        <p role="alert" className="text-danger">
          {refused}
        </p>
      )}
    </section>
  );
}

const shown = (ms: number | null) => (ms === null ? '' : shownTime(ms));

interface OneProps {
  readonly failure: Failure;
  readonly onRefused: (why: string | null) => void;
}

function OneFailure({ failure, onRefused }: OneProps) {
  const actions = useActions();
  const name = useEditor((state) => targetName(state.document, failure.of, locationName));
  const { id, atMs = 0, untilMs = null, effect } = failure;
  return (
    <li>
      <span className="min-w-0 break-words">
        <span aria-hidden className={effect && effect.type !== 'flap' ? 'text-warning' : 'text-danger'}>
          {effect && effect.type !== 'flap' ? '▲' : '✕'}
        </span>{' '}
        {name} <span className="text-muted">{howItFails(failure)}</span>
      </span>
      <DraftScope name={id}>
        <TextField
          hideLabel
          label={t`${name}: from`}
          path="atMs"
          value={atMs === 0 ? null : atMs}
          show={shown}
          parse={parseMoment}
          placeholder={t`start`}
          commit={(ms) => actions.moveFailure(id, ms ?? 0, untilMs)}
        />
        <TextField
          hideLabel
          label={t`${name}: until`}
          path="untilMs"
          value={untilMs}
          show={shown}
          parse={parseMoment}
          placeholder={t`for good`}
          commit={(ms) => actions.moveFailure(id, atMs, ms)}
        />
      </DraftScope>
      <Button onClick={() => onRefused(actions.restore([id]))}>
        {t`Restore`}
        <span className="sr-only"> {name}</span>
      </Button>
    </li>
  );
}
