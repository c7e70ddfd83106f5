import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { haNoBfd } from './no-bfd.ts';

const bfd = (enabled: boolean) =>
  r0With(
    node('peering', 'ms-a', {
      sessions: [session4('192.0.2.0/30', 300, { bfd: { enabled } }), session4('192.0.2.4/30', 300)],
    }),
  );

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
  it('it is on by default', () => {
    expect(found(haNoBfd, bfd(true))).toEqual([]);
  });
});
