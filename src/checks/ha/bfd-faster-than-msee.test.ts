import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { haBfdFasterThanMsee } from './bfd-faster-than-msee.ts';

const every = (intervalMs: number) =>
  r0With(
    node('peering', 'ms-a', {
      sessions: [session4('192.0.2.0/30', 300, { bfd: { intervalMs } }), session4('192.0.2.4/30', 300)],
    }),
  );

describe('ha/bfd-faster-than-msee', () => {
  it('speaks of 100 ms', () => {
    expect(found(haBfdFasterThanMsee, every(100))).toMatchObject([
      {
        about: ['ms-a'],
        fix: { commands: [{ args: { fields: { sessions: [{ bfd: { intervalMs: 300 } }, {}] } } }] },
      },
    ]);
  });
  it('300 ms', () => {
    expect(found(haBfdFasterThanMsee, every(300))).toEqual([]);
  });
});
