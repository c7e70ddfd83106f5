/**
 * A script that only reads: where a flow becomes shared or public, why its packets take this way, and where and why they
 * are dropped, out of sentences alone (T-E4). Used by tests only.
 */
import { expect } from 'vitest';
import type { FlowReport, HandOff, PathGraph } from '#sim/report/report.ts';
import type { FlowWhy } from '#sim/report/why.ts';

/** What is told in words of one direction, in order: no colour, no shape, no motion. */
function told(path: PathGraph, why: FlowWhy['forward'], handoffs: readonly HandOff[]): readonly string[] {
  return path.hops.flatMap((hop, index) => [
    ...(why[index]
      ? [why[index].where.text, why[index].chosen.text, why[index].lost.text, why[index].responsible.text]
      : []),
    ...handoffs
      .filter(({ segment }) => path.segments[segment]?.from === hop.index)
      .map((flag) => `${flag.who} ${flag.protectedBy}`),
  ]);
}

export function answeredFromText(flow: FlowReport, why: FlowWhy): void {
  const forward = flow.handoffs.filter(({ direction }) => direction === 'forward');
  const text = told(flow.forward, why.forward, forward).join('\n');

  // Where does it become shared, or public?
  const shared = flow.forward.segments.some(({ medium }) => medium === 'microsoft-shared');
  const isPublic = flow.forward.segments.some(({ medium }) => medium === 'public-internet');
  if (shared) expect(text).toMatch(/shared network/);
  if (isPublic) expect(text).toMatch(/public internet|anybody may carry it/);
  const tunnelled = flow.forward.segments.some(({ medium }) => medium === 'ipsec-over-internet');
  if (tunnelled) expect(text).toMatch(/inside IPsec, over the public internet/);
  if (!isPublic && !tunnelled) expect(text).not.toMatch(/over the public internet/);

  // Why this way? Every hop that sends it on says a rule and its values, or that there was no choice.
  for (const { chosen } of why.forward) expect(chosen.text.length).toBeGreaterThan(10);

  // Why is it dropped, and where?
  const ends = flow.forward.hops.filter(({ end }) => end && end.outcome !== 'delivered');
  for (const hop of ends) {
    expect(text).toContain(hop.end?.sentence);
    expect(why.forward[hop.index]?.where.text).toContain(hop.place.label);
  }
  if (flow.verdict === 'dropped' || flow.verdict === 'no-route')
    expect(flow.sentence).toMatch(/^(Dropped|No route|About \d+ % lost)/);
}
