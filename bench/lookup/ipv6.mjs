import { inTurns } from './ipv4.mjs';
import { randomWords } from './random.mjs';

const LOOK_UPS = 500_000;
const CHECKED = 20_000;

export const readRows6 = (ours, prefixes) =>
  prefixes
    .map((prefix) => {
      const words = [0, 0, 0, 0];
      ours.ipv6Words(prefix, words, 0, prefix.indexOf('/'));
      return { words, length: Number(prefix.split('/')[1]) };
    })
    .sort(
      (a, b) =>
        a.words[0] - b.words[0] ||
        a.words[1] - b.words[1] ||
        a.words[2] - b.words[2] ||
        a.words[3] - b.words[3] ||
        a.length - b.length,
    );

const keep = (word, fixed) =>
  fixed <= 0 ? 0 : fixed >= 32 ? word : (word & (0xffffffff << (32 - fixed))) >>> 0;

/** IPv6 beside an IPv4 table of as many prefixes, one by one. */
export function measureIpv6(ours, rows, rows4, rounds) {
  const ranges = ours.buildIpv6Ranges(
    Uint32Array.from(rows.flatMap(({ words }) => words)),
    Uint8Array.from(rows, ({ length }) => length),
    Int32Array.from(rows, (_, row) => row),
  );
  const bytes = Object.values(ranges).reduce((sum, one) => sum + (one.byteLength ?? 0), 0);
  const random = randomWords(20151101);
  const asked = new Uint32Array(4 * LOOK_UPS);
  for (let i = 0; i < LOOK_UPS; i++) {
    const { words, length } = rows[random() % rows.length];
    for (let w = 0; w < 4; w++) {
      // Every fourth strays in its second word, so that it mostly falls outside the prefix.
      const noise = i % 4 === 0 && w === 1 ? random() : keepLower(random(), length - 32 * w);
      asked[4 * i + w] = (words[w] | noise) >>> 0;
    }
  }
  const sorted4 = [...rows4].sort((a, b) => a.word - b.word || a.length - b.length);
  const table4 = ours.buildIpv4Table(
    Uint32Array.from(sorted4, ({ word }) => word),
    Uint8Array.from(sorted4, ({ length }) => length),
    Int32Array.from(sorted4, (_, row) => row),
  );
  const asked4 = Uint32Array.from({ length: LOOK_UPS }, () => {
    const { word, length } = sorted4[random() % sorted4.length];
    return (word + (random() % 2 ** (32 - length))) >>> 0;
  });

  const third = byHashTable(rows, asked);
  let wrong = 0;
  for (let at = 0; at < 4 * CHECKED; at += 4)
    if (ours.findIpv6(ranges, asked[at], asked[at + 1], asked[at + 2], asked[at + 3]) !== third(at)) wrong++;
  let sink = 0;
  const rates = inTurns(rounds, {
    v6: [
      LOOK_UPS,
      () => {
        for (let at = 0; at < asked.length; at += 4)
          sink += ours.findIpv6(ranges, asked[at], asked[at + 1], asked[at + 2], asked[at + 3]);
      },
    ],
    v4: [
      LOOK_UPS,
      () => {
        for (let i = 0; i < LOOK_UPS; i++) sink += ours.findIpv4(table4, asked4[i]);
      },
    ],
  });
  if (sink === 0.5) console.log('never');
  return { bytes, rates, wrong, checked: CHECKED };
}

const keepLower = (word, fixed) => (fixed >= 32 ? 0 : fixed <= 0 ? word : word & (0xffffffff >>> fixed));

function byHashTable(rows, asked) {
  const known = new Map(rows.map(({ words, length }, row) => [`${length} ${words}`, row]));
  const lengths = [...new Set(rows.map(({ length }) => length))].sort((a, b) => b - a);
  return (at) => {
    for (const length of lengths) {
      const masked = [0, 1, 2, 3].map((w) => keep(asked[at + w], length - 32 * w));
      const row = known.get(`${length} ${masked}`);
      if (row !== undefined) return row;
    }
    return -1;
  };
}
