import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import type { FailureTarget } from '#model/failure.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import { r0 } from '#templates/r0.ts';
import { failedElements, isPartFailed } from './failed-elements.ts';

const failing = (...targets: readonly FailureTarget[]): TopologyDocument => ({
  ...r0(),
  failures: Object.fromEntries(
    targets.map((of, n) => [`f${n}`, { id: `f${n}`, of, silent: false }]),
  ) as TopologyDocument['failures'],
});

const circuit = 'circuit-a' as NodeId;
const half = (part: 'primary' | 'secondary'): FailureTarget => ({ type: 'node', node: circuit, part });

describe('what is shown as failed', () => {
  it('is one lane when one link of the circuit fails, and the capsule when both do', () => {
    const one = failedElements(failing(half('primary')));
    expect([isPartFailed(one, circuit, 'primary'), isPartFailed(one, circuit, 'secondary')]).toEqual([
      true,
      false,
    ]);
    expect(one.nodes.has(circuit)).toBe(false);
    expect(failedElements(failing(half('primary'), half('secondary'))).nodes.has(circuit)).toBe(true);
  });

  it('is everything in a site that fails', () => {
    const { nodes } = failedElements(failing({ type: 'zone', zone: 'hq' as never }));
    expect(nodes.has('ce1' as NodeId)).toBe(true);
    expect(nodes.has('p1' as NodeId)).toBe(false);
  });

  it('is both ends of the circuit when its peering location fails (F3)', () => {
    const failed = failedElements(failing({ type: 'location', location: 'amsterdam' }));
    expect(failed.nodes.has(circuit)).toBe(true);
  });

  it('is a cable that fails, and nothing else', () => {
    const failed = failedElements(failing({ type: 'link', link: 'ce1-p1' as LinkId }));
    expect([...failed.links]).toEqual(['ce1-p1']);
    expect(failed.nodes.size).toBe(0);
  });
});
