/** What the design checks find, and the readiness checklist. */

import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { t } from '#base/t.ts';
import { countsInWords, openFindings } from '#checks/open-findings.ts';
import { elementName } from '#commands/element-name.ts';
import { Button } from '#ui/components/form/button.tsx';
import { CONTROL } from '#ui/components/form/field.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { Nothing } from '../dock/table-parts.tsx';
import { OutOfDate } from '../report/out-of-date.tsx';
import { ProblemItem } from './problem-item.tsx';
import { type GroupBy, type ProblemFilter, problemSections } from './problem-rows.ts';

const Checklist = lazy(async () => ({
  default: (await import('./readiness-checklist.tsx')).ReadinessChecklist,
}));

const SEVERITIES = [
  { value: 'all', label: t`All` },
  { value: 'error', label: t`Errors` },
  { value: 'warning', label: t`Warnings` },
  { value: 'info', label: t`Notes` },
] as const;
const GROUPINGS = [
  { value: 'severity', label: t`Severity` },
  { value: 'subject', label: t`Subject` },
  { value: 'thing', label: t`Thing` },
] as const;
const ALL: ProblemFilter = { search: '', severity: 'all', groupBy: 'severity', accepted: false };

export function ProblemsTab() {
  const [checklist, setChecklist] = useState(false);
  return (
    <div className="flex min-h-full flex-col">
      {checklist ? (
        <>
          <div className="flex items-center gap-2 border-line border-b px-4 py-1.5">
            <Button onClick={() => setChecklist(false)}>{t`Back to the problems`}</Button>
          </div>
          <Suspense>
            <Checklist onFinding={() => setChecklist(false)} />
          </Suspense>
        </>
      ) : (
        <Problems onChecklist={() => setChecklist(true)} />
      )}
    </div>
  );
}

function Problems({ onChecklist }: { readonly onChecklist: () => void }) {
  const document = useEditor((state) => state.document);
  const findings = useEditor((state) => state.findings);
  const checked = useEditor((state) => state.report !== null);
  const [filter, setFilter] = useState<ProblemFilter>(ALL);
  const sections = useMemo(
    () => problemSections(document, findings, filter, (id) => elementName(document, id)),
    [document, findings, filter],
  );
  const open = openFindings(document, findings);
  const accepted = findings.length - open.length;
  return (
    <>
      <div className="sticky top-0 z-10 flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line border-b bg-panel px-4 py-1.5">
        <p className="font-semibold">{checked ? countsInWords(open) : t`The design is being checked.`}</p>
        <Search value={filter.search} onChange={(search) => setFilter({ ...filter, search })} />
        <Pick
          label={t`Show`}
          value={filter.severity}
          choices={SEVERITIES}
          onChange={(severity) => setFilter({ ...filter, severity })}
        />
        <Pick
          label={t`Group by`}
          value={filter.groupBy}
          choices={GROUPINGS}
          onChange={(groupBy: GroupBy) => setFilter({ ...filter, groupBy })}
        />
        {accepted > 0 && (
          <label className="flex min-h-6 items-center gap-1.5">
            <input
              type="checkbox"
              checked={filter.accepted}
              onChange={(event) => setFilter({ ...filter, accepted: event.currentTarget.checked })}
              className="size-4 accent-accent"
            />
            {t`${accepted} accepted`}
          </label>
        )}
        <OutOfDate />
        <Button className="ms-auto" onClick={onChecklist}>{t`Readiness checklist`}</Button>
      </div>
      {checked && sections.length === 0 && (
        <Nothing>
          {open.length === 0
            ? t`The checks find nothing that needs a look.`
            : t`No problem fits. Change the search or what is shown.`}
        </Nothing>
      )}
      {sections.map(({ title, rows }) => (
        <section key={title} aria-label={title}>
          <h3 className="px-4 pt-2 pb-1 font-semibold text-label text-muted">
            {title} <span className="tabular-nums font-normal">{rows.length}</span>
          </h3>
          <ul>
            {rows.map((row) => (
              <ProblemItem key={row.key} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Search({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  return (
    <input
      type="search"
      aria-label={t`Search the problems`}
      placeholder={t`Search`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      className={`${CONTROL} h-7 w-44!`}
    />
  );
}

interface PickProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

function Pick<Value extends string>({ label, value, choices, onChange }: PickProps<Value>) {
  const id = useId();
  return (
    <span className="flex items-center gap-1.5">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
        className={`${CONTROL} h-7 w-28!`}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}
