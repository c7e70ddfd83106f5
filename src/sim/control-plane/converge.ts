import type { Network } from '#sim/network/network.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import { Simulation } from './simulation.ts';

/** Lets a network settle from nothing: every session opens, every route goes as far as it can. */
export const converge = (network: Network): RoutingState => new Simulation().advance(network);
