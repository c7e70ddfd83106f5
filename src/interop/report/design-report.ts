/** A design, and all that is known of it, in the order in which one hands it on. Pure: same input, same report. */
import { t } from '#base/t.ts';
import { type Block, paragraph } from './blocks.ts';
import { addressing } from './chapters/addressing.ts';
import { bgp } from './chapters/bgp.ts';
import { failures } from './chapters/failures.ts';
import { findings } from './chapters/findings.ts';
import { flowsAtAGlance } from './chapters/flows-at-a-glance.ts';
import { inShort } from './chapters/in-short.ts';
import { intents } from './chapters/intents.ts';
import { ledgers } from './chapters/ledgers.ts';
import { openQuestions } from './chapters/open-questions.ts';
import { readiness } from './chapters/readiness.ts';
import { sources } from './chapters/sources.ts';
import type { ReportInput } from './report-input.ts';

export function designReport(input: ReportInput): readonly Block[] {
  const { document } = input;
  return [
    ...(document.notes === '' ? [] : [paragraph(document.notes)]),
    { type: 'picture', svg: input.picture, alt: t`The drawing of ${document.name}` },
    ...inShort(input),
    ...flowsAtAGlance(input),
    ...intents(input),
    ...failures(input),
    ...findings(input),
    ...readiness(input),
    ...openQuestions(input),
    ...addressing(document),
    ...bgp(input),
    ...ledgers(input),
    ...sources(input),
  ];
}
