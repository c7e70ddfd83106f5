/** What `check` prints. */
import * as v from 'valibot';
import type { CheckGroup, CheckId, Fix } from '#checks/check.ts';
import type { Finding } from '#checks/finding.ts';
import type { ElementId } from '#model/ids.ts';
import { number, text } from './typed.ts';

const fix: v.GenericSchema<Fix> = v.strictObject({
  label: text(),
  commands: v.array(v.strictObject({ command: text(), args: v.record(v.string(), v.unknown()) })),
});

const finding: v.GenericSchema<Finding & { readonly accepted: string | null }> = v.strictObject({
  check: text<CheckId>(),
  group: text<CheckGroup>(),
  severity: v.picklist(['error', 'warning', 'info']),
  title: text(),
  message: text(),
  advice: text(),
  about: v.array(text<ElementId>()),
  facts: v.array(text()),
  derived: v.boolean(),
  fix: v.nullable(fix),
  accepted: v.nullable(text('Why its owner lives with it.')),
});

export const findingsSchema = v.strictObject({
  format: v.literal('handoff-findings/1'),
  design: text(),
  counts: v.strictObject({ error: number(), warning: number(), info: number(), accepted: number() }),
  findings: v.array(finding),
});
