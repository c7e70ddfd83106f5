import { expect, it } from 'vitest';
import { aField, left, options } from './field-builder.ts';
import { lowestPeerAddress } from './lowest-peer-address.ts';

it('tells two sessions with one router apart by the lower neighbour address', () => {
  const field = aField({ peerAddress: 9 }, { peerAddress: 4 });
  lowestPeerAddress.keep(field, options());
  expect(left(field)).toEqual([1]);
});
