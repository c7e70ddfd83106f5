import { expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId } from '#model/ids.ts';
import { simulate } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { shortOver } from './short-over.ts';

const USERS = 'users-to-env' as FlowId;

function shortages(returnMbps: number) {
  const design = r0();
  const users = design.flows[USERS] as TopologyDocument['flows'][FlowId];
  const document = { ...design, flows: { ...design.flows, [USERS]: { ...users, returnMbps } } };
  const report = simulate(document, baseCatalogue);
  return report.loads.flatMap((load) => shortOver(load, document.flows, report) ?? []);
}

it('says which flow a full link holds back, and nothing while all gets through (ER-053)', () => {
  expect(shortages(250)).toEqual([]);
  // Ten times what both links of the circuit carry together.
  const [short] = shortages(20_000);
  expect(short).toMatchObject({ flow: 'Users to environment', asked: 20_000 });
  expect(short?.gets).toBeGreaterThan(0);
  expect(short?.gets).toBeLessThan(2_001);
});
