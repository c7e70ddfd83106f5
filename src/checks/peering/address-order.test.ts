import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { peeringAddressOrder } from './address-order.ts';

const swapped = { ipv4: { subnet: '192.0.2.0/30', customer: '192.0.2.2', microsoft: '192.0.2.1' } };

describe('peering/address-order', () => {
  it('speaks of swapped addresses, and puts them in order', () => {
    expect(
      found(
        peeringAddressOrder,
        r0With(
          node('peering', 'ms-a', {
            sessions: [session4('192.0.2.0/30', 300, swapped), session4('192.0.2.4/30', 300)],
          }),
        ),
      ),
    ).toMatchObject([
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
