import { describe, expect, it } from 'vitest';
import { sessionsOfA } from '#sim/scenarios/additions.ts';
import { r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haNoBfd } from './no-bfd.ts';

const bfd = (enabled: boolean) => r0With(sessionsOfA({ bfd: { enabled } }));

describe('ha/no-bfd', () => {
  it('speaks of a session without (W-04)', () => {
    expect(found(haNoBfd, bfd(false))).toMatchObject([
      {
        about: ['ms-a'],
        fix: {
          commands: [
            {
              args: {
                fields: { sessions: [{ bfd: { enabled: true, intervalMs: 300, multiplier: 3 } }, {}] },
              },
            },
          ],
        },
      },
    ]);
  });
  it('is silent: it is on by default', () => {
    expect(found(haNoBfd, bfd(true))).toEqual([]);
  });
});
