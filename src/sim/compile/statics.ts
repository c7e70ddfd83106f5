/** Static routes towards a neighbouring device: its address on the wire between the two. */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Draft } from './draft.ts';

export function addStatics(draft: Draft, document: TopologyDocument): void {
  for (const id of Object.keys(document.nodes).sort()) {
    const node = document.nodes[id as never] as TopologyDocument['nodes'][never] | undefined;
    if (node?.kind !== 'router' && node?.kind !== 'firewall') continue;
    const router = draft.routers.get(node.id);
    for (const route of node.staticRoutes) {
      if (route.via === null) continue;
      const via = draft.addressOf(route.via, node.id, route.prefix.includes(':') ? 6 : 4);
      if (via) router?.statics.push({ prefix: route.prefix, via, distance: route.distance });
      else
        draft.note(
          t`${node.name} has a static route for ${route.prefix} over ${document.nodes[route.via]?.name ?? t`a device that is gone`}, which it has no cable to.`,
          [node.id],
        );
    }
  }
}
