import type { IsoDate } from '#model/units.ts';

/** Where a table comes from, and the day it was true. Shown wherever the table is used. */
export interface TableSource {
  readonly source: string;
  readonly asOf: IsoDate;
}

/** The head of a table. The day is checked by a test of every table. */
export const tableSource = ({ source, asOf }: { source: string; asOf: string }): TableSource => ({
  source,
  asOf: asOf as IsoDate,
});
