import { expect, it } from 'vitest';
import type { FailureId, NodeId } from '#model/ids.ts';
import { addFailure } from './add-failure.ts';
import { clearFailures } from './clear-failures.ts';
import { drawing } from './drawing-for-tests.ts';
import { removeFailure } from './remove-failure.ts';
import { updateFailure } from './update-failure.ts';

const of = { type: 'node', node: 'circuit-1' as NodeId, part: 'primary' } as const;
const design = drawing()
  .drop('circuit', { x: 0, y: 0 })
  .run(addFailure, { id: 'f1' as FailureId, of });

it('fails a thing once, and may change how', () => {
  const { document } = design.run(addFailure, { id: 'f2' as FailureId, of, silent: true });
  expect(document.failures).toEqual({ f1: { id: 'f1', of, silent: true } });
});

it('may strike the same thing twice at different times, and in different ways', () => {
  const { document } = design
    .run(addFailure, { id: 'f2' as FailureId, of, atMs: 30_000, untilMs: 60_000 })
    .run(addFailure, { id: 'f3' as FailureId, of, effect: { type: 'loss', percent: 5 } });
  expect(Object.keys(document.failures)).toEqual(['f1', 'f2', 'f3']);
});

it('is moved in time, and refused where it would end before it begins', () => {
  const id = 'f1' as FailureId;
  const moved = design.run(updateFailure, { id, atMs: 5_000, untilMs: 9_000 });
  expect(moved.document.failures[id]).toEqual({ id, of, silent: false, atMs: 5_000, untilMs: 9_000 });
  expect(moved.run(updateFailure, { id, atMs: 0, untilMs: null }).document).toEqual(design.document);
  expect(updateFailure.run(design.document, { id, atMs: 5_000, untilMs: 5_000 }).ok).toBe(false);
});

it('drains nothing but a circuit', () => {
  const drain = { id: 'f4' as FailureId, effect: { type: 'drain' } } as const;
  expect(addFailure.run(design.document, { ...drain, of }).ok).toBe(true);
  expect(
    addFailure.run(design.document, { ...drain, of: { type: 'region', region: 'westeurope' } }),
  ).toMatchObject({ error: { id: 'failure/not-drained' } });
});

it('is repaired alone or with all others', () => {
  const both = design.run(addFailure, {
    id: 'f2' as FailureId,
    of: { type: 'location', location: 'amsterdam' },
  });
  expect(Object.keys(both.run(removeFailure, { id: 'f1' as FailureId }).document.failures)).toEqual(['f2']);
  expect(both.run(clearFailures, {}).document.failures).toEqual({});
  expect(clearFailures.run(drawing().document, {})).toEqual({ ok: true, value: drawing().document });
  expect(removeFailure.run(both.document, { id: 'f9' as FailureId })).toMatchObject({
    error: { id: 'element/gone' },
  });
});

it('refuses what is not there', () => {
  const nobody = { type: 'node', node: 'nobody' as NodeId, part: 'all' } as const;
  expect(addFailure.run(design.document, { id: 'f3' as FailureId, of: nobody })).toMatchObject({
    error: { path: 'of.node' },
  });
});
