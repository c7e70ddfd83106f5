import { ok } from '#base/result.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import { zoneChain } from '#model/zone-chain.ts';
import { connect } from '../connect.ts';
import { letteredName } from '../element-name.ts';
import { nearest } from '../nearest.ts';
import { nextId } from '../next-id.ts';
import type { Draft, NewNode } from './draft.ts';

/** How near, in canvas units from middle to middle, counts as "beside". */
export const BESIDE = 360;

/** A Standard circuit of 1 Gbps. Dropped beside a provider, both its links are wired to it. */
export const newCircuit: NewNode<'circuit'> = {
  fields(document, draft) {
    const location = locationFor(document, draft);
    return ok({
      name: letteredName(document, 'Circuit'),
      mbps: 1000,
      cloud: document.settings.cloud,
      locations: [location, location],
    });
  },
  settle(document, circuit, { centre }) {
    const provider = nearest(document, 'provider', centre).find(({ distance }) => distance <= BESIDE);
    return provider ? wireToProvider(document, circuit.id, provider.node.id) : document;
  },
};

/** Assumption, shown in the form: Amsterdam, like the reference design, until somebody says where. */
const SOMEWHERE = 'amsterdam';

function locationFor(document: TopologyDocument, { zone }: Draft): string {
  const here = zoneChain(document, zone).find(
    ({ kind, location }) => kind === 'peering-location' && location !== null,
  );
  if (here?.location) return here.location;
  const anywhere = Object.values(document.zones)
    .filter(({ kind, location }) => kind === 'peering-location' && location !== null)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return anywhere[0]?.location ?? SOMEWHERE;
}

/** As if the user had drawn the line. What a line cannot do is left undone. */
export function wireToProvider(
  document: TopologyDocument,
  circuit: NodeId,
  provider: NodeId,
): TopologyDocument {
  const outcome = connect.run(document, {
    id: nextId(document, `${provider}-${circuit}`),
    from: provider,
    to: circuit,
  });
  return outcome.ok ? outcome.value : document;
}
