/** What `sweep` prints. */
import * as v from 'valibot';
import type { FlowId } from '#model/ids.ts';
import type { CutSets, SinglePoint } from '#verify/cut-sets.ts';
import { FAILABLE_GROUPS, type Failable } from '#verify/failable.ts';
import { CELL_OUTCOMES, type Cell, type Overload, type SweptScenario } from '#verify/sweep.ts';
import { extent, loadDirection, loadOver } from './report-schema.ts';
import { number, text } from './typed.ts';

const flow = text<FlowId>('Id of a flow of the design.');
const key = text('What `simulate --fail` takes.');

const cell: v.GenericSchema<Cell> = v.strictObject({
  outcome: v.picklist(CELL_OUTCOMES),
  share: number('Part of what the flow wants that gets through, 0 to 1.'),
  private: extent,
  recoveryMs: v.nullable(number('How long it is lost; null: for good, or nothing notices.')),
});

const overload: v.GenericSchema<Overload> = v.strictObject({
  name: text(),
  over: loadOver,
  direction: loadDirection,
  mbps: number(),
  capacityMbps: number(),
});

const scenario: v.GenericSchema<SweptScenario> = v.strictObject({
  failed: v.array(key),
  cells: v.array(cell),
  overloads: v.array(overload),
});

const cuts: v.GenericSchema<CutSets> = v.strictObject({ flow, sets: v.array(v.array(key)) });
const singlePoint: v.GenericSchema<SinglePoint> = v.strictObject({ key, flows: v.array(flow) });
const element: v.GenericSchema<Omit<Failable, 'target' | 'alsoKnownAs'>> = v.strictObject({
  key,
  group: v.picklist(FAILABLE_GROUPS),
  name: text(),
});

export const sweepSchema = v.strictObject({
  format: v.literal('handoff-sweep/1'),
  design: text(),
  elements: v.array(element),
  flows: v.array(flow),
  scenarios: v.array(scenario),
  cutSets: v.array(cuts),
  singlePoints: v.array(singlePoint),
  score: v.nullable(number()),
  scoreFormula: text(),
});
