import type { HandOff } from '#sim/report/report.ts';

export type Direction = HandOff['direction'];
