/** Any one thing of the design, failed or degraded by name, from a time and until a time. */

import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { t } from '#base/t.ts';
import { sameTarget } from '#commands/add-failure.ts';
import type { FailureTarget } from '#model/failure.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { Button } from '#ui/components/form/button.tsx';
import { CONTROL, FieldFrame } from '#ui/components/form/field.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { choicesFor, EFFECT_CHOICES, effectOf, parseMoment, type Way } from '../failures/effect-choices.ts';
import type { FailableGroup } from '../failures/failure-targets.ts';

export function FailSomething({ groups }: { readonly groups: readonly FailableGroup[] }) {
  const id = useId();
  const actions = useActions();
  const nodes = useEditor((state) => state.document.nodes);
  const { of: drafted, way, values: typed } = useEditor((state) => state.failureDraft);
  const { draftFailure } = useEditorStore().getState();
  const how = useEntered();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const thing = groups
    .flatMap(({ things }) => things)
    .find(({ target }) => drafted !== null && sameTarget(target, drafted));
  const of = thing?.target ?? null;
  const ways = choicesFor(of, of?.type === 'node' ? (nodes[of.node]?.kind ?? null) : null);
  const choice = ways.find((each) => each.way === way) ?? EFFECT_CHOICES[0];
  if (!choice) return null;
  const values = choice.asks.map(({ usual }, index) => typed[index] ?? usual);

  function fail() {
    if (!thing || !choice) return setRefused(t`Choose what fails.`);
    const effect = effectOf(choice.way, values);
    const atMs = parseMoment(from);
    const untilMs = parseMoment(until);
    for (const parsed of [effect, atMs, untilMs]) if (!parsed.ok) return setRefused(parsed.error);
    if (!effect.ok || !atMs.ok || !untilMs.ok) return;
    const refusal = actions.fail(thing.target, choice.way === 'silently', {
      ...(effect.value ? { effect: effect.value } : {}),
      ...(atMs.value ? { atMs: atMs.value } : {}),
      ...(untilMs.value === null ? {} : { untilMs: untilMs.value }),
    });
    setRefused(refusal);
    if (refusal === null) draftFailure({ of: null });
  }

  return (
    <section aria-label={t`Fail something`} className="fail-form">
      <FieldFrame id={id} label={t`Fail`}>
        <select
          id={id}
          value={of ? JSON.stringify(of) : ''}
          onChange={(event) => draftFailure({ of: JSON.parse(event.currentTarget.value) as FailureTarget })}
          className={`${CONTROL} h-7`}
        >
          <option value="" disabled>{t`Choose`}</option>
          {groups.map((group) => (
            <optgroup key={group.title} label={group.title}>
              {group.things.map(({ target, name }) => (
                <option key={JSON.stringify(target)} value={JSON.stringify(target)}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </FieldFrame>
      <div className="fail-row">
        <FieldFrame id={`${id}-how`} label={t`How`}>
          <select
            ref={how}
            id={`${id}-how`}
            value={choice.way}
            onChange={(event) => draftFailure({ way: event.currentTarget.value as Way, values: [] })}
            className={`${CONTROL} h-7`}
          >
            {ways.map((each) => (
              <option key={each.way} value={each.way}>
                {each.label}
              </option>
            ))}
          </select>
        </FieldFrame>
        {choice.asks.map(({ label }, index) => (
          <PlainField
            key={label}
            label={label}
            value={values[index] ?? ''}
            onChange={(text) => draftFailure({ values: values.with(index, text) })}
            onEnter={fail}
          />
        ))}
      </div>
      <div className="fail-row">
        <PlainField
          label={t`From`}
          placeholder={t`the start`}
          value={from}
          onChange={setFrom}
          onEnter={fail}
        />
        <PlainField
          label={t`Until`}
          placeholder={t`for good`}
          value={until}
          onChange={setUntil}
          onEnter={fail}
        />
        <Button tone="primary" className="self-end justify-self-start" onClick={fail}>
          {choice.way === 'fails' || choice.way === 'silently' || choice.way === 'flap'
            ? t`Fail it`
            : t`Do it`}
        </Button>
      </div>
      {choice.hint && <p className="text-label text-muted">{choice.hint}</p>}
      {refused && (
        <p role="alert" className="text-danger">
          {refused}
        </p>
      )}
    </section>
  );
}

/** Takes the keyboard when a menu has led here. */
function useEntered(): RefObject<HTMLSelectElement | null> {
  const element = useRef<HTMLSelectElement>(null);
  const entering = useScreen((screen) => screen.entering);
  const done = useScreen((screen) => screen.enter);
  useEffect(() => {
    if (entering !== 'failures') return;
    // The menu still gives the keyboard back as it closes, and looks at `entering` when it does: two frames later.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        element.current?.focus();
        done(null);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [entering, done]);
  return element;
}

interface PlainFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (text: string) => void;
  readonly onEnter: () => void;
}

/** Taken when the form is, not when it is left. */
function PlainField({ label, value, placeholder, onChange, onEnter }: PlainFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label}>
      <input
        id={id}
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && onEnter()}
        className={`${CONTROL} h-7`}
      />
    </FieldFrame>
  );
}
