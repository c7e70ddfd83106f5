/**
 * From the worker to the page: CPU time to write a message on one side and read it on the other.
 *
 * The product never sends the tables of a whole network: rows are asked for one device at a time, and an edit brings what has changed
 * of the report. So these are shown: every best route of 1,000 routers for 1,000 prefixes as objects, the same as a list of distinct routes and a transferred
 * array that says which row has which (from which every row can be read again, which is checked), and what the product does send.
 */
import { serialize } from 'node:v8';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { cpuMs, load } from '../load.mjs';

const { everything, foundAfterEdits, newSide, reportAfterEdit, tablesOfDevice } =
  await load('boundary/engine.ts');
const GOAL = 100;
const ROUTERS = 1_000;
const PREFIXES = 1_000;

const { port1, port2 } = new MessageChannel();
function sent(message, transfer = []) {
  const before = cpuMs();
  port1.postMessage(message, transfer);
  const { message: received } = receiveMessageOnPort(port2);
  return { ms: cpuMs() - before, received };
}
function cheapest(runs, make) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) best = Math.min(best, sent(...make()).ms);
  return best;
}
const say = (what, ms) => console.log(`${what.padEnd(62)}${ms.toFixed(3).padStart(10)} ms`);

const { names, all, pool, routeOf, row } = everything(ROUTERS, PREFIXES);
const packed = () => {
  const copy = routeOf.slice();
  return [{ names, prefixes: all, pool, routeOf: copy }, [copy.buffer]];
};
const whole = cheapest(15, packed);

let differ = 0;
const { received } = sent(...packed());
for (let at = 0; at < routeOf.length; at += 997) {
  const route = received.pool[received.routeOf[at]];
  const read = {
    ...route,
    router: received.names[Math.floor(at / PREFIXES)],
    prefix: received.prefixes[at % PREFIXES],
  };
  if (JSON.stringify(read) !== JSON.stringify(row(at))) differ++;
}

// In pieces, since a million objects at once do not fit the default heap twice.
let objects = 0;
let rows = 0;
const PIECE = 100_000;
for (let from = 0; from < routeOf.length; from += PIECE) {
  const piece = Array.from({ length: Math.min(PIECE, routeOf.length - from) }, (_, i) => row(from + i));
  rows += piece.length;
  objects += sent(piece).ms;
}

console.log(
  `${ROUTERS} routers x ${PREFIXES} prefixes: ${rows} best routes, ${pool.length} of them distinct`,
);
say('as objects', objects);
say('distinct routes, and an array that says which row has which', whole);
console.log(
  `${(objects / whole).toFixed(0)} times as cheap; ${differ} of ${Math.ceil(routeOf.length / 997)} rows read back differ`,
);

const { report, design } = reportAfterEdit();
for (let i = 0; i < 50; i++) sent(report);
const afterEdit = cheapest(50, () => [
  { run: 1, type: 'answer', answer: { type: 'simulate', revision: 1, report } },
]);
say('the whole report after an edit of the reference design', afterEdit);
say(
  '  and the question that it answers',
  cheapest(50, () => [{ run: 1, question: { type: 'simulate', document: design, revision: 1 } }]),
);
say(
  'what it sends when somebody looks at the tables of a router',
  cheapest(50, () => [tablesOfDevice()]),
);

// An edit's delta: the difference is worked out, sent, and made a report again, and the result must be the report.
const EDITS = 40;
const answers = foundAfterEdits(EDITS);
const kinds = ['local preference', 'bandwidth of a circuit', 'name of a link', 'failure of a device'];
const deltas = answers.slice(1).map((now, n) => {
  let best = Number.POSITIVE_INFINITY;
  let bytes = 0;
  for (let run = 0; run < 9; run++) {
    const [engine, page] = [newSide(), newSide()];
    page.hear(structuredClone(engine.tell(answers[n])));
    const before = cpuMs();
    const difference = engine.tell(now);
    port1.postMessage({
      run: 1,
      type: 'answer',
      answer: { type: 'simulate', revision: 1, found: difference },
    });
    const made = page.hear(receiveMessageOnPort(port2).message.answer.found);
    best = Math.min(best, cpuMs() - before);
    bytes = serialize(difference).length;
    if (run === 0 && JSON.stringify(made) !== JSON.stringify(now)) differ++;
  }
  const whole = cheapest(9, () => [{ run: 1, answer: now }]);
  return { kind: n % 4, ms: best, bytes, whole, wholeBytes: serialize(now).length };
});
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
console.log('an edit of the reference design as its delta, beside the whole report and findings; medians');
for (const [kind, what] of kinds.entries()) {
  const some = deltas.filter((one) => one.kind === kind);
  const of = (field) => median(some.map((one) => one[field]));
  console.log(
    `  ${what.padEnd(26)}${String(of('bytes')).padStart(8)} of ${of('wholeBytes')} bytes  ${of('ms').toFixed(3)} ms with working it out, whole ${of('whole').toFixed(3)} ms`,
  );
}
console.log(
  `the report after an edit is ${(objects / afterEdit).toFixed(0)} times as cheap as all tables as objects`,
);
port1.close();
if (differ > 0 || objects / whole < GOAL) {
  console.log(`MISSED: no differences, ${GOAL} times`);
  process.exitCode = 1;
}
