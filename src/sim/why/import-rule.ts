/** Which import rule of a design a route met, and a rule to put before it that changes one thing and keeps the rest. */
import { covers, type Prefix } from '#model/addresses.ts';
import type { LinkChoice, PolicyRule } from '#model/policy.ts';
import type { BgpRoute } from '#sim/network/routing-state.ts';

/** The first rule that matches decides. @returns Its position, or -1: the route passed unchanged. */
export function matchingRule(
  rules: readonly PolicyRule[],
  prefix: Prefix,
  route: BgpRoute,
  part: 'primary' | 'secondary' | null,
): number {
  return rules.findIndex(
    (rule) =>
      (rule.link === 'both' || part === null || rule.link === part) &&
      (rule.prefixes.length === 0 || rule.prefixes.some((match) => isIn(prefix, match))) &&
      (rule.communities.length === 0 ||
        rule.communities.some((community) => route.communities.includes(community))) &&
      (rule.asPathContains === null || route.asPath.flat().includes(rule.asPathContains)),
  );
}

const isIn = (prefix: Prefix, match: PolicyRule['prefixes'][number]): boolean =>
  match.upTo === null
    ? match.prefix === prefix
    : covers(match.prefix, prefix) && lengthOf(prefix) <= match.upTo;

export const lengthOf = (prefix: Prefix): number => Number(prefix.split('/')[1]);

/** The rule that would be met, for this prefix and link only, with one more setting. */
export function ruleFor(
  met: PolicyRule | undefined,
  prefix: Prefix,
  link: LinkChoice,
  set: Partial<Pick<PolicyRule, 'action' | 'setLocalPreference' | 'setWeight' | 'setMed'>>,
): PolicyRule {
  return {
    action: 'permit',
    communities: [],
    asPathContains: null,
    setLocalPreference: met?.setLocalPreference ?? null,
    setWeight: met?.setWeight ?? null,
    setMed: met?.setMed ?? null,
    prepend: met?.prepend ?? [],
    link,
    prefixes: [{ prefix, upTo: null }],
    ...set,
  };
}
