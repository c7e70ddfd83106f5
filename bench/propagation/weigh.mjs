/**
 * The memory that a settled network keeps, in a process of its own: in one that has settled others before, what is freed late is
 * counted against it. `node weigh.mjs <bundle> <routers> <prefixes>` prints bytes.
 */
import { weighed } from '../settled-memory.mjs';

const [bundle, routers, prefixes] = process.argv.slice(2);
const { manyAses, settleOurs } = await import(bundle);
const network = manyAses(Number(routers), Number(prefixes));
// What the program itself keeps once it has run is not the network's.
settleOurs(manyAses(10, 20));
const { made, bytes } = weighed(() => settleOurs(network));
// Used after it was weighed, so that it was not collected.
console.log(made.updates > 0 ? bytes : Number.NaN);
