/** The readiness checklist: live answers with their evidence, and what no drawing can tell. */

import { CircleCheck, CircleHelp, CircleMinus, CircleX, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { t } from '#base/t.ts';
import { findingKey } from '#checks/finding.ts';
import { openFindings } from '#checks/open-findings.ts';
import { ANSWER_WORDS } from '#checks/readiness/answer-words.ts';
import { type Answer, type ReadinessPoint, TOPICS } from '#checks/readiness/point.ts';
import { readinessOf } from '#checks/readiness/readiness.ts';
import { elementName } from '#commands/element-name.ts';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { Nothing } from '../dock/table-parts.tsx';
import { showAbout } from './show-about.ts';
import { useLosesAlone } from './use-loses-alone.ts';

const ANSWERS: Readonly<Record<Answer, { readonly Icon: typeof CircleCheck; readonly tone: string }>> = {
  holds: { Icon: CircleCheck, tone: 'text-text' },
  risk: { Icon: TriangleAlert, tone: 'text-warning' },
  'falls-short': { Icon: CircleX, tone: 'text-danger' },
  ask: { Icon: CircleHelp, tone: 'text-muted' },
  nothing: { Icon: CircleMinus, tone: 'text-muted' },
};

/** @param onFinding - A finding was chosen: its row is what to look at next. */
export function ReadinessChecklist({ onFinding }: { readonly onFinding: () => void }) {
  const document = useEditor((state) => state.document);
  const report = useEditor((state) => state.report);
  const findings = useEditor((state) => state.findings);
  const alone = useLosesAlone();
  const points = useMemo(
    () => (report ? readinessOf(document, report, openFindings(document, findings), alone) : []),
    [document, report, findings, alone],
  );
  if (!report) return <Nothing>{t`The design is being checked.`}</Nothing>;
  const counted = (answer: Answer) => points.filter((point) => point.answer === answer).length;
  return (
    <article aria-label={t`Readiness checklist`} className="px-4 py-3">
      <h2 className="font-semibold text-heading">{t`Is it ready to be built?`}</h2>
      <p className="mb-3 text-muted">{t`${counted('holds')} of ${points.length} points hold, ${counted('risk')} hold with a risk, ${counted('falls-short')} fall short. ${counted('ask')} cannot be told from a drawing, ${counted('nothing')} are about what is not drawn.`}</p>
      {TOPICS.map((topic) => (
        <section key={topic} aria-label={topic} className="mb-4">
          <h3 className="border-line border-b pb-1 font-semibold">{topic}</h3>
          <ul>
            {points
              .filter((point) => point.topic === topic)
              .map((point) => (
                <Point key={point.question} point={point} onFinding={onFinding} />
              ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

function Point({ point, onFinding }: { readonly point: ReadinessPoint; readonly onFinding: () => void }) {
  const store = useEditorStore();
  const context = useActionContext();
  const document = useEditor((state) => state.document);
  const { Icon, tone } = ANSWERS[point.answer];
  return (
    <li className="flex gap-3 border-line border-b py-2">
      <span className={`inline-flex w-28 shrink-0 items-start gap-1.5 ${tone}`}>
        <Icon aria-hidden size={15} className="mt-0.5 shrink-0" />
        {ANSWER_WORDS[point.answer]}
      </span>
      <div className="min-w-0">
        <p className="font-medium">{point.question}</p>
        <p className="text-muted">
          {point.answer === 'ask' ? t`This cannot be told from a drawing. ${point.because}` : point.because}
        </p>
        {point.findings.length > 0 ? (
          <ul className="mt-1 grid justify-items-start gap-1">
            {point.findings.map((finding) => (
              <li key={findingKey(finding)}>
                <button
                  type="button"
                  onClick={() => {
                    store.getState().selectFinding(findingKey(finding));
                    showAbout(context(), finding.about);
                    onFinding();
                  }}
                  className="min-h-6 text-start text-accent hover:underline focus-visible:outline-2 focus-visible:outline-accent"
                >
                  {finding.message}
                </button>
              </li>
            ))}
          </ul>
        ) : (
          point.about.length > 0 && (
            <Button tone="quiet" className="mt-0.5 -ms-2.5" onClick={() => showAbout(context(), point.about)}>
              {t`Show`}{' '}
              {point.about.length > 3
                ? `all ${point.about.length}`
                : point.about.map((id) => elementName(document, id)).join(', ')}
            </Button>
          )
        )}
      </div>
    </li>
  );
}
