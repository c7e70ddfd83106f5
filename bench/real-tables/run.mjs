/**
 * The reference design with two circuits, every prefix that Microsoft advertises on all its Microsoft sessions, both families.
 * First everything from nothing, then after one link of a circuit has failed and after it is back. The state after each must be that of a
 * network that starts so. CPU time.
 */
import { cpuMs, load } from '../load.mjs';

const engine = await load('real-tables/engine.ts');
const GOAL = 10;
const ROUNDS = 5;

const document = await engine.design();
const network = engine.networkOf(document);
const link = engine.circuitLink(network);
const broken = engine.withLinkDown(network, link);
const timed = (work) => {
  const start = cpuMs();
  const result = work();
  return { result, ms: cpuMs() - start };
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const full = [];
const failed = [];
const restored = [];
for (let round = 0; round < ROUNDS; round++) {
  const simulation = engine.newSimulation();
  full.push(timed(() => simulation.advance(network)).ms);
  failed.push(timed(() => simulation.advance(broken)));
  restored.push(timed(() => simulation.advance(network)).ms);
}
const prefixes = engine.prefixesOf(document);
console.log(`${prefixes} prefixes, ${network.routers.length} routers, ${network.sessions.length} sessions`);
const ms = (value) => `${value.toFixed(1)} ms`.padStart(10);
const [whole, again, back] = [median(full), median(failed.map((one) => one.ms)), median(restored)];
console.log(`all of it              ${ms(whole)}`);
console.log(`link ${link} fails     ${ms(again)}   1/${(whole / again).toFixed(1)}`);
console.log(`and works again        ${ms(back)}   1/${(whole / back).toFixed(1)}`);

const fresh = engine.newSimulation().advance(broken);
const state = failed.at(-1).result;
const differ = network.routers.filter(
  ({ name }) => engine.everythingAt(state, name) !== engine.everythingAt(fresh, name),
);
const sessions = JSON.stringify(state.sessions) === JSON.stringify(fresh.sessions);
console.log(
  `${differ.length} of ${network.routers.length} routers differ from a fresh start; sessions ${sessions ? 'agree' : 'DIFFER'}`,
);
if (differ.length > 0 || !sessions) process.exitCode = 1;
if (whole / again < GOAL) {
  console.log(`MISSED: 1/${GOAL}`);
  process.exitCode = 1;
}
