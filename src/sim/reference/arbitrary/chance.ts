/** Chances of random designs and networks. */
import * as fc from 'fast-check';

/** Drawn as often as it stands there. */
export const among = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
const oneIn = (times: number): fc.Arbitrary<boolean> => fc.nat(times - 1).map((n) => n === 0);
export const sometimes = oneIn(4);
export const seldom = oneIn(10);
export const rarely = oneIn(12);
