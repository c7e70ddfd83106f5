/** Announcements and import rules of the document, as policies of the network. */
import type { Prefix } from '#model/addresses.ts';
import type { Advert, LinkChoice, PolicyRule } from '#model/policy.ts';
import type { RouteChange, RouteMatch, RoutePolicy, RouteRule } from '#sim/network/network.ts';

const applies = (choice: LinkChoice, part: 'primary' | 'secondary' | null) =>
  choice === 'both' || part === null || choice === part;

/**
 * Exactly these prefixes go out, each with its attributes; nothing else does. Prefixes that go out alike share a rule,
 * so that the control plane may carry them as one. Of two announcements of one prefix the first holds.
 */
export function exportPolicy(
  name: string,
  adverts: readonly Advert[],
  part: 'primary' | 'secondary' | null,
): RoutePolicy {
  const groups = new Map<string, { readonly set: RouteChange; readonly prefixes: Prefix[] }>();
  const seen = new Set<Prefix>();
  for (const advert of adverts) {
    if (!applies(advert.link, part) || seen.has(advert.prefix)) continue;
    seen.add(advert.prefix);
    const set: RouteChange = {
      ...(advert.prepend.length > 0 ? { prependPath: advert.prepend } : {}),
      ...(advert.med === null ? {} : { med: advert.med }),
      ...(advert.communities.length > 0 ? { communities: advert.communities } : {}),
    };
    const key = JSON.stringify(set);
    const group = groups.get(key) ?? { set, prefixes: [] };
    group.prefixes.push(advert.prefix);
    groups.set(key, group);
  }
  const rules = [...groups.values()].map(
    ({ set, prefixes }): RouteRule => ({
      action: 'permit',
      match: { prefixes: prefixes.map((prefix) => ({ prefix })) },
      set,
    }),
  );
  return { name, rules, default: 'deny' };
}

/**
 * The user's rules first, each falling back on the local preference of the neighbour; then everything else passes with
 * that local preference.
 */
export function importPolicy(
  name: string,
  rules: readonly PolicyRule[],
  part: 'primary' | 'secondary' | null,
  localPreference: number | null,
): RoutePolicy {
  const preference = localPreference === null ? {} : { localPreference };
  return {
    name,
    rules: [
      ...rules
        .filter((rule) => applies(rule.link, part))
        .map(
          (rule): RouteRule => ({
            action: rule.action,
            match: matchOf(rule),
            set: changeOf(rule, localPreference),
          }),
        ),
      { action: 'permit', match: {}, set: preference },
    ],
    default: 'permit',
  };
}

function matchOf(rule: PolicyRule): RouteMatch {
  return {
    ...(rule.prefixes.length > 0
      ? {
          prefixes: rule.prefixes.map(({ prefix, upTo }) =>
            upTo === null ? { prefix } : { prefix, le: upTo },
          ),
        }
      : {}),
    ...(rule.communities.length > 0 ? { anyCommunity: rule.communities } : {}),
    ...(rule.asPathContains === null ? {} : { asPathContains: rule.asPathContains }),
  };
}

function changeOf(rule: PolicyRule, localPreference: number | null): RouteChange {
  const preference = rule.setLocalPreference ?? localPreference;
  return {
    ...(preference === null ? {} : { localPreference: preference }),
    ...(rule.setWeight === null ? {} : { weight: rule.setWeight }),
    ...(rule.setMed === null ? {} : { med: rule.setMed }),
    ...(rule.prepend.length > 0 ? { prependPath: rule.prepend } : {}),
  };
}
