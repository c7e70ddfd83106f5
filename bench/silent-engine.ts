/** For pages that measure drawing alone: the engine has nothing to say, and nobody proves anything. */
import type { SimulationClient } from '#simclient/client.ts';

export const silentEngine: SimulationClient = {
  simulate() {},
  retry() {},
  stop() {},
  ask: () => new Promise(() => {}),
  onStatus: () => () => {},
  dispose() {},
};

const idle = { stop() {}, ask() {}, run() {}, dispose() {}, onStatus: () => () => {} };
export const noProvers = { intents: idle, sweep: idle } as never;
