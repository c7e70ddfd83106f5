import { describe, expect, it } from 'vitest';
import { sessionsOfA } from '#sim/scenarios/additions.ts';
import { r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haBfdFasterThanMsee } from './bfd-faster-than-msee.ts';

const every = (intervalMs: number) => r0With(sessionsOfA({ bfd: { intervalMs } }));

describe('ha/bfd-faster-than-msee', () => {
  it('speaks of 100 ms', () => {
    expect(found(haBfdFasterThanMsee, every(100))).toMatchObject([
      {
        about: ['ms-a'],
        fix: { commands: [{ args: { fields: { sessions: [{ bfd: { intervalMs: 300 } }, {}] } } }] },
      },
    ]);
  });
  it('is silent: 300 ms', () => {
    expect(found(haBfdFasterThanMsee, every(300))).toEqual([]);
  });
});
