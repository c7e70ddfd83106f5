/** The outputs of the command line as JSON Schemas, for programs that read them: `docs/cli/*.schema.json`. */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { comparisonSchema } from './comparison-schema.ts';
import { explanationSchema } from './explanation-schema.ts';
import { findingsSchema } from './findings-schema.ts';
import { labResultSchema } from './lab-result-schema.ts';
import { reportSchema } from './report-schema.ts';
import { sweepSchema } from './sweep-schema.ts';
import { text } from './typed.ts';
import { verificationSchema } from './verification-schema.ts';

const conversion = v.strictObject({
  format: v.literal('handoff-conversion/1'),
  from: text('The file that was read.'),
  to: text('The file that was written.'),
  design: text('Name of the design.'),
});

/** By command. */
export const outputSchemas = {
  simulate: reportSchema,
  check: findingsSchema,
  verify: verificationSchema,
  sweep: sweepSchema,
  explain: explanationSchema,
  diff: comparisonSchema,
  lab: labResultSchema,
  convert: conversion,
} as const;

export const outputJsonSchemas = (): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(outputSchemas).map(([command, schema]) => {
      const { $schema, ...rest } = toJsonSchema(schema as never, { target: 'draft-2020-12' });
      return [command, { $schema, title: `What handoff ${command} prints`, ...rest }];
    }),
  );
