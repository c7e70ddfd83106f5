/** Every hop of every path answers all five questions, and the field it names is there (T-E3). Used by tests only. */
import { expect } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import type { Memory } from '#sim/memory.ts';
import type { Report } from '#sim/report/report.ts';
import type { FieldRef, HopWhy } from '#sim/report/why.ts';
import { whyIn } from '#sim/why/flow-why.ts';
import { answeredFromText } from './answered-from-text.ts';

/** @param memory - What the report was made with: its network has settled already. */
export function everyHopExplained(document: TopologyDocument, report: Report, memory: Memory): void {
  const failed = failedParts(document);
  const situation = memory.live.settle(document, baseCatalogue, failed);
  for (const flow of report.flows) {
    const why = whyIn(document, situation, failed, flow.flow);
    expect(why?.forward).toHaveLength(flow.forward.hops.length);
    expect(why?.return).toHaveLength(flow.return?.hops.length ?? 0);
    const hops = [...(why?.forward ?? []), ...(why?.return ?? [])];
    for (const hop of hops) expectAnswered(document, hop);
    if (why) answeredFromText(flow, why);
  }
}

function expectAnswered(document: TopologyDocument, hop: HopWhy): void {
  const answers = [hop.where, hop.chosen, hop.lost, hop.changed, hop.responsible];
  for (const { text, field } of answers) {
    expect(text).toMatch(/\S.*\.$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    if (field) expect(fieldValue(document, field), `${field.element} ${field.path}`).toBeDefined();
  }
  expect(hop.chosen.rule).not.toBe('');
  expect(hop.chosen.field, hop.chosen.text).not.toBeNull();
  for (const candidate of hop.lost.candidates) {
    expect(candidate.test).not.toBe('');
    expect([candidate.winning, candidate.losing].every(Boolean), candidate.what).toBe(true);
  }
}

export function fieldValue(document: TopologyDocument, { element, path }: FieldRef): unknown {
  const thing =
    document.nodes[element as never] ?? document.links[element as never] ?? document.zones[element as never];
  return path
    .split('.')
    .reduce<unknown>((at, part) => (at as Readonly<Record<string, unknown>> | undefined)?.[part], thing);
}
