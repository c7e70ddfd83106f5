import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { NodeId } from '#model/ids.ts';
import { nodeKinds } from '#model/kinds/registry.ts';
import { accept } from './accept.ts';
import type { Command } from './command.ts';
import { allowInFilters, newService } from './defaults/new-service.ts';
import { put } from './edit.ts';
import { missing } from './missing.ts';
import { centreOf } from './zone-at.ts';

interface Args {
  readonly id: NodeId;
  /** Of the catalogue: a Power Platform region for environments, an Azure region for Azure services. */
  readonly region: string;
}

/** Moves a service to another region, with new prefixes; filters of Microsoft peerings learn its communities. */
export const setServiceRegion: Command<Args> = {
  id: 'service/region',
  label: t`change region`,
  run(document, { id, region }) {
    const node = document.nodes[id];
    if (node?.kind !== 'service') return missing(id);
    const fields = { service: node.service, region };
    const fresh = newService.fields(document, {
      id,
      centre: centreOf(document, id),
      zone: node.zone,
      fields,
    });
    if (!fresh.ok) return fresh;
    const { prefixes, endpoints, cloud } = fresh.value;
    const byHand = node.prefixes === 'catalogue' ? {} : { prefixes, endpoints };
    const next = accept(nodeKinds.service.schema, { ...node, ...byHand, region, cloud }, id);
    return next.ok ? ok(allowInFilters(put(document, 'nodes', next.value), next.value)) : next;
  },
};
