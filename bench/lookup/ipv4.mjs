import { createRequire } from 'node:module';
import { cpuMs } from '../load.mjs';
import { randomWords } from './random.mjs';

const LongestPrefixMatch = createRequire(import.meta.url)('longest-prefix-match');

const dotted = (word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255].join('.');

export const readRows4 = (ours, prefixes) =>
  prefixes.map((prefix) => ({
    word: ours.ipv4Word(prefix, prefix.indexOf('/')),
    length: Number(prefix.split('/')[1]),
    prefix,
  }));

/** The table's own prefixes and halves of them, until there are `count`: as when networks announce more specifics. */
export function grown(rows, count) {
  const all = [...rows];
  const known = new Set(rows.map(({ prefix }) => prefix));
  for (let at = 0; all.length < count; at++) {
    const { word, length } = all[at];
    for (const half of length < 24 ? [word, word + 2 ** (31 - length)] : []) {
      const prefix = `${dotted(half)}/${length + 1}`;
      if (!known.has(prefix)) all.push({ word: half, length: length + 1, prefix });
      known.add(prefix);
    }
  }
  return all.slice(0, count);
}

export const sampled = (rows, count) => rows.filter((_, i) => (i * count) % rows.length < count);

/** Ours and `longest-prefix-match` over one table, in turns; answers checked against a hash table for each length. */
export function measureIpv4(ours, given, rounds) {
  const rows = [...given].sort((a, b) => a.word - b.word || a.length - b.length);
  const networks = Uint32Array.from(rows, ({ word }) => word);
  const lengths = Uint8Array.from(rows, ({ length }) => length);
  const began = cpuMs();
  const table = ours.buildIpv4Table(
    networks,
    lengths,
    Int32Array.from(rows, (_, row) => row),
  );
  const buildMs = cpuMs() - began;
  const bytes = Object.values(table.trie ?? table.ranges).reduce(
    (sum, one) => sum + (one.byteLength ?? 0),
    0,
  );

  const random = randomWords(20151101);
  const asked = Uint32Array.from({ length: 1_000_000 }, (_, i) => {
    if (i % 2 === 0) return random();
    const row = random() % rows.length;
    return (networks[row] + (random() % 2 ** (32 - lengths[row]))) >>> 0;
  });
  const third = byHashTables(rows);
  const answers = new Int32Array(asked.length);
  ours.findIpv4Batch(table, asked, answers);
  let wrong = 0;
  for (let i = 0; i < asked.length; i++)
    if (answers[i] !== third(asked[i]) || ours.findIpv4(table, asked[i]) !== answers[i]) wrong++;

  const heapBefore = heap();
  const rival = new LongestPrefixMatch();
  for (const { prefix } of rows) rival.addPrefix(prefix, prefix);
  const rivalBytes = heap() - heapBefore;
  const few = Array.from(asked.subarray(0, 100_000), dotted);
  let rivalDiffers = 0;
  few.forEach((address, i) => {
    const [match] = rival.getMatch(`${address}/32`);
    if (match !== (answers[i] < 0 ? undefined : rows[answers[i]].prefix)) rivalDiffers++;
  });

  const chain = chase(bytes);
  let sink = 0;
  const rates = inTurns(rounds, {
    batched: [
      4 * asked.length,
      () => {
        for (let again = 0; again < 4; again++) ours.findIpv4Batch(table, asked, answers);
      },
    ],
    single: [
      asked.length,
      () => {
        for (let i = 0; i < asked.length; i++) sink += ours.findIpv4(table, asked[i]);
      },
    ],
    strings: [
      few.length,
      () => {
        for (const address of few) sink += ours.findIpv4(table, ours.ipv4Word(address));
      },
    ],
    rival: [
      few.length,
      () => {
        for (const address of few) sink += rival.getMatch(`${address}/32`).length;
      },
    ],
    memory: [
      asked.length,
      () => {
        for (let i = 0, at = 0; i < asked.length; i++) {
          at = chain[at];
          sink += at;
        }
      },
    ],
  });
  if (sink === 0.5) console.log('never');
  return {
    rows,
    bytes,
    buildMs,
    rates,
    wrong,
    asked: asked.length,
    rivalBytes,
    rivalDiffers,
    kind: table.trie ? 'trie' : 'ranges',
  };
}

function byHashTables(rows) {
  const byLength = Array.from({ length: 33 }, () => new Map());
  rows.forEach(({ word, length }, row) => void byLength[length].set(word, row));
  return (address) => {
    for (let length = 32; length >= 0; length--) {
      const masked = length === 0 ? 0 : (address & (0xffffffff << (32 - length))) >>> 0;
      const row = byLength[length].get(masked);
      if (row !== undefined) return row;
    }
    return -1;
  };
}

/** A walk through as many bytes as a table has, in which every step waits for the one before: what memory takes to answer. */
function chase(bytes) {
  const length = Math.max(2, bytes >> 2);
  const order = Int32Array.from({ length }, (_, i) => i);
  const random = randomWords(7);
  // Sattolo's shuffle: one cycle through all of it.
  for (let i = length - 1; i > 0; i--) {
    const other = random() % i;
    [order[i], order[other]] = [order[other], order[i]];
  }
  return order;
}

/** Rates in millions a second of CPU time, in turns so that what else the machine does falls on all alike. */
export function inTurns(rounds, runs) {
  const rates = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, [count, run]] of Object.entries(runs)) {
      const start = cpuMs();
      run();
      rates[name].push(count / (cpuMs() - start) / 1000);
    }
  }
  return rates;
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
/** Of the ratios within each round. */
export const ratio = (a, b) => median(a.map((one, round) => one / b[round]));

function heap() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
