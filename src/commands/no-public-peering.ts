import type { Refusal } from '#base/refusal.ts';
import { err, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';

/** Public peering is retired: a file may bring one, nobody can make one (ER-014). */
export function noPublicPeering(
  before: TopologyNode | null,
  node: TopologyNode,
): Result<never, Refusal> | null {
  if (node.kind !== 'peering' || node.type !== 'public') return null;
  if (before?.kind === 'peering' && before.type === 'public') return null;
  return err({
    id: 'peering/public-retired',
    message: t`${node.name} cannot be an Azure public peering: that kind is retired.`,
    fix: t`Use Microsoft peering with a route filter.`,
    about: [node.id],
    path: 'type',
  });
}
