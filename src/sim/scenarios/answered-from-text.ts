/**
 * A script that only reads: where a flow becomes shared or public, why its packets take this way, and where and why they
 * are dropped, out of sentences alone (T-E4). Used by tests only.
 */
import { expect } from 'vitest';
import type { FlowReport, HandOff, PathGraph, Segment } from '#sim/report/report.ts';
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
  for (const direction of ['forward', 'return'] as const) {
    const path = flow[direction];
    if (path)
      answeredOneWay(
        path,
        why[direction],
        flow.handoffs.filter((flag) => flag.direction === direction),
      );
  }
  if (flow.verdict === 'dropped' || flow.verdict === 'no-route')
    expect(flow.sentence).toMatch(/^(Dropped|No route|About \d+ % lost)/);
}

function answeredOneWay(path: PathGraph, why: FlowWhy['forward'], handoffs: readonly HandOff[]): void {
  const text = told(path, why, handoffs).join('\n');

  // Where does it become shared, or public?
  const isOver = (medium: Segment['medium']) => path.segments.some((segment) => segment.medium === medium);
  if (isOver('microsoft-shared')) expect(text).toMatch(/shared network/);
  if (isOver('public-internet')) expect(text).toMatch(/public internet|anybody may carry it/);
  const tunnelled = isOver('ipsec-over-internet');
  if (tunnelled) expect(text).toMatch(/inside IPsec, over the public internet/);
  if (!isOver('public-internet') && !tunnelled) expect(text).not.toMatch(/over the public internet/);

  // Why this way? Every hop that sends it on says a rule and its values, or that there was no choice.
  for (const { chosen } of why) expect(chosen.text.length).toBeGreaterThan(10);

  // Why is it dropped, and where?
  for (const hop of path.hops.filter(({ end }) => end && end.outcome !== 'delivered')) {
    expect(text).toContain(hop.end?.sentence);
    expect(why[hop.index]?.where.text).toContain(hop.place.label);
  }
}
