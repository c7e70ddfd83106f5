// The tests that take hours: `npm run soak`, or a part of it, `npm run soak -- --only kill`.
//
//   engine   the engine against the reference solver: --minutes 30 --cases 100000 --seed 1 --state engine.json
//   reasons  what the engine says would make a loser win, against the reference solver: --cases 10000 --seed 1
//   what-ifs the changes of random designs that would make a loser win: --cases 1000 --seed 1
//   sweeps   pairs of failures in strained designs, each against the engine alone, and cut sets by trying: --cases 2000 --seed 1
//   kill     the browser is killed in the middle of edits: --kills 200
//   hostile  files and links that were changed at random, and text that would like to run: --files 10000
//   keys     random walks over the page by keyboard: --walks 200
//   storage  random edits, reloads, damage and failing disks: --runs 1000
import { parseArgs } from 'node:util';

const OPTIONS = ['only', 'minutes', 'cases', 'seed', 'kills', 'files', 'runs', 'walks', 'state'];
const { values } = parseArgs({
  options: Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' }])),
});

function number(name, otherwise) {
  const value = values[name] === undefined ? otherwise : Number(values[name]);
  if (Number.isFinite(value)) return value;
  console.error(`--${name} is a number.`);
  return process.exit(2);
}

const PARTS = {
  engine: async (options) => (await import('./soak/engine.mjs')).soakEngine(options),
  reasons: async (options) => (await import('./soak/reasons.mjs')).soakReasons(options),
  'what-ifs': async (options) => (await import('./soak/properties.mjs')).soakWhatIfs(options),
  sweeps: async (options) => (await import('./soak/properties.mjs')).soakSweeps(options),
  kill: async (options) => (await import('./soak/kill-many.mjs')).soakKill(options),
  hostile: async (options) => (await import('./soak/properties.mjs')).soakHostile(options),
  keys: async (options) => (await import('./soak/keys.mjs')).soakKeys(options),
  storage: async (options) => (await import('./soak/properties.mjs')).soakStorage(options),
};

const names = values.only === undefined ? Object.keys(PARTS) : [values.only];
if (names.some((name) => !(name in PARTS))) {
  console.error(`--only is one of ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
const seed = number('seed', Date.now() % 2_000_000_000);
console.log(`seed ${seed}`);
let good = true;
for (const name of names) {
  console.log(`\n== ${name}`);
  good = (await PARTS[name]({ number, seed, state: values.state })) && good;
}
process.exitCode = good ? 0 : 1;
