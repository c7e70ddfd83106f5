import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { r0 } from '#templates/r0.ts';
import { acceptFinding } from './accept-finding.ts';
import { removeElements } from './remove-elements.ts';
import { reopenFinding } from './reopen-finding.ts';

const args = (reason: string) => ({
  id: 'accepted-1' as never,
  check: 'ha/single-circuit',
  about: ['users-to-env', 'circuit-a'] as never,
  reason,
});
const accepted = (): TopologyDocument => {
  const outcome = acceptFinding.run(r0(), args('A second circuit is ordered.'));
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

describe('accepting a finding', () => {
  it('keeps the reason with the design, about the same things in any order', () => {
    expect(Object.values(accepted().accepted)).toEqual([
      {
        id: 'accepted-1',
        check: 'ha/single-circuit',
        about: ['circuit-a', 'users-to-env'],
        reason: 'A second circuit is ordered.',
      },
    ]);
  });

  it('replaces the reason when it is said again', () => {
    const again = acceptFinding.run(accepted(), { ...args('Budget.'), id: 'accepted-2' as never });
    expect(again.ok && Object.values(again.value.accepted).map(({ reason }) => reason)).toEqual(['Budget.']);
  });

  it('asks for a reason', () => {
    expect(acceptFinding.run(r0(), args('  '))).toMatchObject({
      ok: false,
      error: { message: 'Say why it is accepted.', path: 'reason' },
    });
  });

  it('is taken back', () => {
    const reopened = reopenFinding.run(accepted(), { id: 'accepted-1' as never });
    expect(reopened.ok && reopened.value.accepted).toEqual({});
    expect(reopenFinding.run(r0(), { id: 'accepted-1' as never })).toMatchObject({ ok: false });
  });

  it('goes with the things it is about', () => {
    const removed = removeElements.run(accepted(), { ids: ['circuit-a'] });
    expect(removed.ok && removed.value.accepted).toEqual({});
    const kept = removeElements.run(accepted(), { ids: ['cdn'] });
    expect(kept.ok && Object.keys(kept.value.accepted)).toEqual(['accepted-1']);
  });
});
