/**
 * Longest-prefix match over a whole BGP table of 2015 (606,138 IPv4 and 27,693 IPv6 prefixes), samples of it and an
 * enlarged one, beside `longest-prefix-match` from npm. Both are asked the same addresses, half of them random and half out
 * of the table's own prefixes; every answer of ours, and 100,000 of theirs, is compared with a third method: a hash table
 * for each prefix length, asked from the longest down.
 *
 * Rates are of CPU time, taken in turns within this run; a ratio is the median of the ratios of the rounds. Gates, over the whole
 * table: at least 50 times the look-ups of the package, at most 25 bytes a prefix, IPv6 within 3 times of IPv4.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { load } from '../load.mjs';
import { grown, measureIpv4, median, ratio, readRows4, sampled } from './ipv4.mjs';
import { measureIpv6, readRows6 } from './ipv6.mjs';

const { ours } = await load('lookup/engine.ts');
const text = gunzipSync(
  readFileSync(new URL('../data/bgp-table-20151101.txt.gz', import.meta.url)),
).toString();
const prefixes = text
  .split('\n')
  .filter((line) => line && !line.startsWith(';'))
  .map((line) => line.split('\t')[0]);
const rows4 = readRows4(
  ours,
  prefixes.filter((prefix) => !prefix.includes(':')),
);
const rows6 = readRows6(
  ours,
  prefixes.filter((prefix) => prefix.includes(':')),
);

const millions = (rate) => `${rate.toFixed(rate < 1 ? 3 : 1)} M/s`.padStart(11);
const whole = show('the whole table', measureIpv4(ours, rows4, 9));
const others = [
  show('a sample', measureIpv4(ours, sampled(rows4, 10_000), 5)),
  show('a sample', measureIpv4(ours, sampled(rows4, 100_000), 5)),
  show('with more specifics', measureIpv4(ours, grown(rows4, 1_000_000), 5)),
];

const v6 = measureIpv6(ours, rows6, sampled(rows4, rows6.length), 7);
const slower = ratio(v6.rates.v4, v6.rates.v6);
console.log(
  `IPv6, ${rows6.length} prefixes: ${millions(median(v6.rates.v6)).trim()}, IPv4 with as many ${millions(median(v6.rates.v4)).trim()}: ${slower.toFixed(2)} times slower; ${(v6.bytes / rows6.length).toFixed(1)} bytes a prefix; ${v6.wrong} of ${v6.checked} answers differ`,
);

function show(what, { rows, bytes, buildMs, rates, wrong, asked, rivalBytes, rivalDiffers, kind }) {
  const times = ratio(rates.batched, rates.rival);
  const perPrefix = bytes / rows.length;
  const line = (name, key) =>
    `  ${name.padEnd(21)}${millions(median(rates[key]))}${ratio(rates[key], rates.rival).toFixed(1).padStart(8)} ×`;
  const nanoseconds = (key) => (1000 / median(rates[key])).toFixed(0);
  console.log(
    `IPv4, ${rows.length} prefixes (${what}), as ${kind}, built in ${buildMs.toFixed(0)} ms of CPU`,
  );
  console.log(line('batched', 'batched'));
  console.log(line('one by one', 'single'));
  console.log(line('from strings', 'strings'));
  console.log(line('longest-prefix-match', 'rival'));
  console.log(
    `  ${perPrefix.toFixed(1)} bytes a prefix; longest-prefix-match ${(rivalBytes / rows.length).toFixed(0)} by growth of the heap`,
  );
  console.log(
    `  ${nanoseconds('batched')} ns a look-up batched, ${nanoseconds('single')} one by one; memory of that size takes ${nanoseconds('memory')} ns to answer, so ${(median(rates.memory) / median(rates.batched)).toFixed(1)} and ${(median(rates.memory) / median(rates.single)).toFixed(1)} times as long`,
  );
  console.log(
    `  ${wrong} of ${asked} answers differ from the third method; of longest-prefix-match ${rivalDiffers} of 100000`,
  );
  return { times, perPrefix, wrong: wrong + rivalDiffers };
}

const gates = [
  [
    whole.wrong + v6.wrong + others.reduce((sum, one) => sum + one.wrong, 0) === 0,
    'an answer differs from the third method',
  ],
  [whole.times >= 50, `only ${whole.times.toFixed(0)} times the look-ups of longest-prefix-match, 50 wanted`],
  [whole.perPrefix <= 25, `${whole.perPrefix.toFixed(1)} bytes a prefix, at most 25 wanted`],
  [slower <= 3, 'IPv6 is more than 3 times slower than IPv4'],
];
for (const [holds, message] of gates) if (!holds) console.error(`FAILED: ${message}`);
if (gates.some(([holds]) => !holds)) process.exitCode = 1;
