/**
 * The field of the design that decides a hop: an import rule's local preference, a static route, an advertised prefix, a
 * filter, a declared prefix. Somewhere a user has set it, or left it as it is, and can change it there.
 */
import { covers, type IpAddress } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import type { PolicyRule } from '#model/policy.ts';
import { edgeRouter } from '#sim/compile/expressroute/edge-router.ts';
import type { BgpRoute, DecisionStepId, FibEntry } from '#sim/network/routing-state.ts';
import type { DropReason } from '#sim/report/report.ts';
import type { FieldRef } from '#sim/report/why.ts';
import type { Situation } from '#sim/trace/situation.ts';
import { entryOf } from './entry-session.ts';
import { matchingRule } from './import-rule.ts';

/** The first of these fields that the element has. */
export function firstField(
  document: TopologyDocument,
  element: ElementId | null,
  paths: readonly string[],
): FieldRef | null {
  if (element === null) return null;
  const thing = (document.nodes[element as never] ??
    document.links[element as never] ??
    document.zones[element as never]) as Readonly<Record<string, unknown>> | undefined;
  const path = paths.find((each) => thing && resolves(thing, each));
  return path === undefined ? null : { element, path };
}

function resolves(thing: Readonly<Record<string, unknown>>, path: string): boolean {
  let at: unknown = thing;
  for (const part of path.split('.')) {
    if (typeof at !== 'object' || at === null || !(part in at)) return false;
    at = (at as Readonly<Record<string, unknown>>)[part];
  }
  return at !== undefined;
}

/** @param step - Of the decision process, when another route lost at it; `longest` when only shorter prefixes lost. */
export function fieldOfRoute(
  document: TopologyDocument,
  situation: Situation,
  router: string,
  route: FibEntry,
  destination: IpAddress,
  step: DecisionStepId | 'longest' | 'equal' | 'only',
): FieldRef | null {
  const node = document.nodes[router as never] ? (router as ElementId) : holderOf(situation, router);
  switch (route.protocol) {
    case 'static': {
      const statics = (document.nodes[router as never] as { staticRoutes?: readonly { prefix: string }[] })
        ?.staticRoutes;
      const index = statics?.findIndex((each) => each.prefix === route.prefix) ?? -1;
      return firstField(document, node, [`staticRoutes.${index}`, 'staticRoutes', 'subnets', 'vnet', 'name']);
    }
    case 'ospf':
    case 'connected': {
      const cable = route.nextHops[0]?.over as ElementId | undefined;
      return (
        firstField(document, cable ?? null, ['cost', 'weight']) ??
        firstField(document, node, ['addresses', 'subnets', 'subnets', 'spaces', 'originated', 'name'])
      );
    }
    case 'host':
      return firstField(document, node, ['learns', 'leaves', 'subnets', 'spaces', 'name']);
    case 'origin':
      return (
        serviceHolding(document, destination) ??
        firstField(document, node, ['originated', 'subnets', 'spaces', 'name'])
      );
    case 'bgp':
      return (
        fieldOfBgp(document, situation, router, route, step) ??
        serviceHolding(document, destination) ??
        firstField(document, node, ['multipath', 'learns', 'vnet', 'subnets', 'layer', 'name'])
      );
  }
}

function fieldOfBgp(
  document: TopologyDocument,
  situation: Situation,
  router: string,
  route: FibEntry,
  step: DecisionStepId | 'longest' | 'equal' | 'only',
): FieldRef | null {
  const best = situation.state.bgp(router, route.prefix)?.best;
  if (!best) return null;
  if (step === 'equal') {
    const own = firstField(document, router as ElementId, ['multipath']);
    if (own) return own;
  }
  const tuning: Partial<Record<typeof step, string>> = {
    'lowest-router-id': 'compareRouterId',
    oldest: 'compareRouterId',
    'lowest-med': 'alwaysCompareMed',
  };
  const option = tuning[step];
  const tuned = option ? firstField(document, router as ElementId, [option]) : null;
  if (tuned) return tuned;
  const entry = entryOf(situation, router, route.prefix, best);
  if (!entry.origin) return null;
  const { peering, link, part } = entry.origin;
  const node = peering ? document.nodes[peering] : undefined;
  if (node?.kind === 'peering') {
    if (entry.router.startsWith(`${node.id}.`)) {
      const index = node.adverts.findIndex((advert) => advert.prefix === route.prefix);
      return firstField(document, node.id, [
        ...(step === 'shortest-as-path' ? [`adverts.${index}.prepend`] : []),
        `adverts.${index}`,
        'adverts',
      ]);
    }
    return ruleField(node.id, 'importRules', node.importRules, route, best, part, step, 'localPreference');
  }
  const cable = link ? document.links[link] : undefined;
  if (cable?.kind === 'connection') return { element: cable.id, path: 'weight' };
  if (cable && 'importRules' in cable) {
    const end = cable.ends.indexOf(entry.router as never);
    const rules = cable.importRules[end as 0 | 1];
    const own = firstField(document, entry.router as ElementId, ['internetLocalPreference', 'asn', 'name']);
    if (!rules) return own;
    const at = matchingRule(rules, route.prefix, best, null);
    return at < 0 && cable.kind === 'internet' && own
      ? own
      : ruleField(cable.id, `importRules.${end}`, rules, route, best, null, step, null);
  }
  return null;
}

/** The rule it met, and in it the setting that the step looks at. Without one: the preference of the whole session. */
function ruleField(
  element: ElementId,
  path: string,
  rules: readonly PolicyRule[],
  { prefix }: FibEntry,
  best: BgpRoute,
  part: 'primary' | 'secondary' | null,
  step: DecisionStepId | 'longest' | 'equal' | 'only',
  otherwise: string | null,
): FieldRef {
  const index = matchingRule(rules, prefix, best, part);
  const rule = rules[index];
  if (!rule) return { element, path: otherwise ?? path };
  const setting =
    step === 'weight' && rule.setWeight !== null
      ? 'setWeight'
      : step === 'lowest-med' && rule.setMed !== null
        ? 'setMed'
        : step === 'shortest-as-path' && rule.prepend.length > 0
          ? 'prepend'
          : rule.setLocalPreference !== null
            ? 'setLocalPreference'
            : 'prefixes';
  return { element, path: `${path}.${index}.${setting}` };
}

/** Where a packet ends, what ended it. */
export function fieldOfEnd(
  document: TopologyDocument,
  router: string | null,
  element: ElementId,
  reason: DropReason | null,
  destination: IpAddress,
): FieldRef | null {
  switch (reason) {
    case 'source-not-admitted':
      return declaredPrefixes(document, router);
    case 'policy':
      return firstField(document, element, ['filter', 'environment.ipFirewall', 'subnets', 'name']);
    case 'state-miss':
      return firstField(document, element, ['stateGroup', 'stateful', 'sourceNat', 'name']);
    case 'discarded':
    case 'loop':
      return firstField(document, element, ['staticRoutes', 'subnets', 'name']);
    case 'link-down':
      return firstField(document, element, ['name']);
    case 'dns-private':
    case 'dns-unknown':
      return firstField(document, element, ['published', 'endpoints', 'leaves', 'name']);
    case 'no-endpoint':
    case 'rate-limited':
    case 'packet-loss':
      return (
        serviceHolding(document, destination) ??
        firstField(document, element, ['addresses', 'subnets', 'endpoints', 'spaces', 'sourceNat', 'name'])
      );
    case null:
      return firstField(document, element, [
        'endpoints',
        'addresses',
        'learns',
        'subnets',
        'spaces',
        'vnet',
        'staticRoutes',
        'name',
      ]);
  }
}

/** Of the peering whose edge this router is. */
export function declaredPrefixes(document: TopologyDocument, router: string | null): FieldRef | null {
  for (const node of Object.values(document.nodes)) {
    if (node.kind !== 'peering') continue;
    const edges = [edgeRouter(node, 'primary'), edgeRouter(node, 'secondary')];
    if (router !== null && edges.includes(router)) return { element: node.id, path: 'declaredPrefixes' };
  }
  return null;
}

function serviceHolding(document: TopologyDocument, destination: IpAddress): FieldRef | null {
  for (const node of Object.values(document.nodes)) {
    if (node.kind !== 'service') continue;
    const held =
      node.prefixes !== 'catalogue' && node.prefixes.some(({ prefix }) => covers(prefix, destination));
    if (held || node.endpoints.some(({ address }) => address === destination))
      return { element: node.id, path: 'prefixes' };
  }
  return null;
}

const holderOf = ({ compiled }: Situation, router: string): ElementId | null =>
  compiled.stations.get(router)?.place.node ?? null;
