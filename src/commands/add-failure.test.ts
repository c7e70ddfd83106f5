import { expect, it } from 'vitest';
import type { FailureId, NodeId } from '#model/ids.ts';
import { addFailure } from './add-failure.ts';
import { clearFailures } from './clear-failures.ts';
import { drawing } from './drawing.ts';
import { removeFailure } from './remove-failure.ts';

const of = { type: 'node', node: 'circuit-1' as NodeId, part: 'primary' } as const;
const design = drawing()
  .drop('circuit', { x: 0, y: 0 })
  .run(addFailure, { id: 'f1' as FailureId, of });

it('fails a thing once, and may change how', () => {
  const { document } = design.run(addFailure, { id: 'f2' as FailureId, of, silent: true });
  expect(document.failures).toEqual({ f1: { id: 'f1', of, silent: true } });
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
