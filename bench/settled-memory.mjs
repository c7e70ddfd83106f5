// How much memory something keeps, in bytes: what is left after the garbage of making it is collected.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc');

function used() {
  // Arrays of numbers are freed some time after their owners.
  for (let i = 0; i < 4; i++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** @returns What `make` made, and the bytes it keeps. */
export function weighed(make) {
  const before = used();
  const made = make();
  return { made, bytes: used() - before };
}
