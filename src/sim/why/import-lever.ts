/** Import rules where a route came in, with one more in front: what a user prefers, and what stays out. */
import { t } from '#base/t.ts';
import type { Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkChoice, PolicyRule } from '#model/policy.ts';
import type { BgpRoute } from '#sim/network/routing-state.ts';
import type { FieldChange } from '#sim/report/why.ts';
import type { Entry } from './entry-session.ts';
import { matchingRule, ruleFor } from './import-rule.ts';

export interface RuleInPlace {
  readonly change: FieldChange;
  readonly where: string;
}

export function setInWords(set: Partial<PolicyRule>): string {
  if (set.setMed !== undefined) return t`Set MED ${set.setMed}`;
  if (set.setWeight !== undefined && set.setLocalPreference !== undefined)
    return t`Set weight ${set.setWeight} and local preference ${set.setLocalPreference}`;
  if (set.setWeight !== undefined) return t`Set weight ${set.setWeight}`;
  return t`Set local preference ${set.setLocalPreference}`;
}

/** @returns Null where it came over no session whose rules a design holds. */
export function withRule(
  document: TopologyDocument,
  prefix: Prefix,
  route: BgpRoute,
  { router, origin }: Entry,
  set: Parameters<typeof ruleFor>[3],
  wholePeering = false,
): RuleInPlace | null {
  if (!origin) return null;
  const node = origin.peering === null ? undefined : document.nodes[origin.peering];
  if (node?.kind === 'peering') {
    const met = node.importRules[matchingRule(node.importRules, prefix, route, origin.part)];
    const link: LinkChoice = wholePeering ? 'both' : (origin.part ?? 'both');
    return {
      change: {
        type: 'node',
        element: node.id,
        fields: { importRules: [ruleFor(met, prefix, link, set), ...node.importRules] },
      },
      where: wholePeering || !origin.part ? node.name : t`${node.name}, ${origin.part} link`,
    };
  }
  const link = origin.link === null ? undefined : document.links[origin.link];
  if (!link || !('importRules' in link)) return null;
  const end = link.ends.indexOf(router as never);
  const rules = link.importRules[end as 0 | 1];
  if (!rules) return null;
  const met = rules[matchingRule(rules, prefix, route, null)];
  const next = [ruleFor(met, prefix, 'both', set), ...rules];
  return {
    change: {
      type: 'link',
      element: link.id,
      fields: { importRules: end === 0 ? [next, link.importRules[1]] : [link.importRules[0], next] },
    },
    where: origin.name,
  };
}
