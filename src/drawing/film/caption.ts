/** What is said at a step of a film: where the packet is and what happens, then why it goes on as it does. */
import { t } from '#base/t.ts';
import type { FlowReport } from '#sim/report/report.ts';
import type { StepAxis } from '../packets/step-axis.ts';
import { ownerWord } from '../path/words.ts';

export interface Caption {
  readonly title: string;
  readonly sentence: string;
}

export function captionOf(flow: FlowReport, { steps }: StepAxis, index: number): Caption {
  const step = steps[index];
  const path = step && flow[step.direction];
  const hop = step && path?.hops[step.hopIndex];
  if (!step || !hop) return { title: '', sentence: '' };
  const flags = flow.handoffs.filter(({ direction, segment }) => {
    const from = path?.segments[segment]?.from;
    return direction === step.direction && from !== undefined && step.hops.includes(from);
  });
  const [flag] = flags;
  const events = [
    ...(flag && flag.from !== flag.to
      ? [t`${ownerWord[flag.from]} hands over to ${ownerWord[flag.to]}`]
      : []),
    ...(flags.some(({ edge }) => edge) ? [t`Microsoft edge`] : []),
    ...(flags.some(({ privateEnds }) => privateEnds) ? [t`private ends here`] : []),
    ...(step.problem ? [t`stops here`] : []),
  ];
  const what = step.direction === 'forward' ? t`Request` : t`Reply`;
  const where = t`${index + 1}/${steps.length} · ${what}, hop ${hop.number}: ${step.label}`;
  return {
    title: [where, ...events].join(' · '),
    sentence: hop.end?.sentence ?? hop.decision?.sentence ?? '',
  };
}
