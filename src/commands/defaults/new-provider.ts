import { ok } from '#base/result.ts';
import { freeName } from '../element-name.ts';
import { nearest } from '../nearest.ts';
import { providersOf } from '../wiring/cables.ts';
import type { NewNode } from './draft.ts';
import { BESIDE, wireToProvider } from './new-circuit.ts';

/** Dropped beside a circuit that comes from nobody yet, it delivers that circuit. */
export const newProvider: NewNode<'provider'> = {
  fields: (document) => ok({ name: freeName(document, 'Provider') }),
  settle(document, provider, { centre }) {
    const circuit = nearest(document, 'circuit', centre).find(
      ({ node, distance }) => distance <= BESIDE && providersOf(document, node.id).length === 0,
    );
    return circuit ? wireToProvider(document, circuit.node.id, provider.id) : document;
  },
};
