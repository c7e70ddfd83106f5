import { describe, expect, it } from 'vitest';
import { sessionsOfA } from '#sim/scenarios/additions.ts';
import { r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { peeringAddressOrder } from './address-order.ts';

const swapped = { ipv4: { subnet: '192.0.2.0/30', customer: '192.0.2.2', microsoft: '192.0.2.1' } };

describe('peering/address-order', () => {
  it('speaks of swapped addresses, and puts them in order', () => {
    expect(found(peeringAddressOrder, r0With(sessionsOfA(swapped)))).toMatchObject([
      {
        about: ['ms-a'],
        fix: {
          commands: [
            {
              args: {
                fields: { sessions: [{ ipv4: { customer: '192.0.2.1', microsoft: '192.0.2.2' } }, {}] },
              },
            },
          ],
        },
      },
    ]);
  });
  it("first yours, second Microsoft's", () => {
    expect(found(peeringAddressOrder, r0With())).toEqual([]);
  });
});
