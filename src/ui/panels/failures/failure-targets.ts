/**
 * What can be made to fail, and what it is called.
 *
 * @source ER-258, ER-270 to ER-277; variants F1 to F5 of the scenarios
 */
import { language } from '#base/language.ts';
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Failure, FailureTarget } from '#model/failure.ts';
import type { LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { isCable } from '#model/link.ts';
import { partWord } from '#model/part-word.ts';
import { azureRegionIds, powerPlatformRegionIds } from '../fields/catalogue-choices.ts';
import { LINK_WORDS, ZONE_WORDS } from '../words.ts';

export interface FailableThing {
  readonly target: FailureTarget;
  readonly name: string;
}

export interface FailableGroup {
  readonly title: string;
  readonly things: readonly FailableThing[];
}

const all = (node: NodeId): FailureTarget => ({ type: 'node', node, part: 'all' });

/** Things with two halves, and what a half is called. */
const HALVES: Partial<
  Record<TopologyNode['kind'], Readonly<Record<'whole' | 'primary' | 'secondary', string>>>
> = {
  circuit: { whole: t`Whole circuit`, primary: t`Primary link`, secondary: t`Secondary link` },
  peering: { whole: t`Whole peering`, primary: t`Primary session`, secondary: t`Secondary session` },
};

/** The node itself, then its halves where it has two. */
export function targetsOfNode(node: TopologyNode): readonly FailableThing[] {
  const half = HALVES[node.kind];
  const parts = (['primary', 'secondary'] as const).map((part) => ({
    target: { type: 'node', node: node.id, part } as const,
    name: half?.[part] ?? '',
  }));
  return [{ target: all(node.id), name: half?.whole ?? node.name }, ...(half ? parts : [])];
}

/** Everything a design has that can fail, the larger things first. Empty groups are left out. */
export function failableGroups(
  document: TopologyDocument,
  locationName: (id: string) => string,
): readonly FailableGroup[] {
  const nodes = Object.values(document.nodes) as TopologyNode[];
  const ofKinds = (...kinds: TopologyNode['kind'][]) => nodes.filter((node) => kinds.includes(node.kind));
  const whole = (some: readonly TopologyNode[]) =>
    some.map((node) => ({ target: all(node.id), name: node.name }));
  const halved = (some: readonly TopologyNode[]) =>
    some.flatMap((node) => [
      { target: all(node.id), name: node.name },
      ...targetsOfNode(node)
        .slice(1)
        .map(({ target, name }) => ({
          target,
          name: `${node.name}, ${name.toLocaleLowerCase(language().tag)}`,
        })),
    ]);
  const groups: readonly FailableGroup[] = [
    { title: t`Circuits`, things: halved(ofKinds('circuit')) },
    { title: t`Peerings`, things: halved(ofKinds('peering')) },
    {
      title: t`Peering locations`,
      things: locations(document).map((location) => ({
        target: { type: 'location', location },
        name: locationName(location),
      })),
    },
    {
      title: t`Regions`,
      things: regions(document).map((region) => ({
        target: { type: 'region', region },
        name: regionName(region),
      })),
    },
    { title: t`Providers`, things: whole(ofKinds('provider')) },
    {
      title: t`Zones`,
      things: Object.values(document.zones).map((zone) => ({
        target: { type: 'zone', zone: zone.id as ZoneId },
        name: `${zone.name} (${ZONE_WORDS[zone.kind].toLowerCase()})`,
      })),
    },
    {
      title: t`Devices`,
      things: whole(ofKinds('router', 'firewall', 'host', 'gateway', 'vnet', 'vm', 'internet')),
    },
    { title: t`Services`, things: whole(ofKinds('service')) },
    {
      title: t`Links`,
      things: Object.values(document.links)
        .filter((link) => link.kind !== 'note')
        .map((link) => ({
          target: { type: 'link', link: link.id as LinkId },
          name: `${elementName(document, link.id)} (${LINK_WORDS[link.kind]})`,
        })),
    },
    {
      title: t`Physical groups`,
      things: physicalGroups(document).map((group) => ({
        target: { type: 'physical-group', group },
        name: group,
      })),
    },
  ];
  return groups.filter((group) => group.things.length > 0);
}

/** Of Azure or of the Power Platform: their ids differ. */
const regionName = (id: string): string => {
  const azure = azureRegionIds.show(id);
  return azure === id ? powerPlatformRegionIds.show(id) : azure;
};

function regions(document: TopologyDocument): readonly string[] {
  const ids = (Object.values(document.nodes) as TopologyNode[]).flatMap((node) =>
    node.kind === 'vnet' || node.kind === 'service' ? (node.region ?? []) : [],
  );
  return [...new Set(ids.filter(Boolean))].sort();
}

function locations(document: TopologyDocument): readonly string[] {
  const ids = (Object.values(document.nodes) as TopologyNode[]).flatMap((node) =>
    node.kind === 'circuit' ? node.locations : [],
  );
  return [...new Set(ids.filter(Boolean))].sort();
}

function physicalGroups(document: TopologyDocument): readonly string[] {
  const ofCables = Object.values(document.links).flatMap((link) =>
    isCable(link) ? (link.physicalGroup ?? []) : [],
  );
  const ofCircuits = (Object.values(document.nodes) as TopologyNode[]).flatMap((node) =>
    node.kind === 'circuit' ? node.links.flatMap((link) => link.physicalGroup ?? []) : [],
  );
  return [...new Set([...ofCables, ...ofCircuits])].sort();
}

export function sameTarget(a: FailureTarget, b: FailureTarget): boolean {
  if (a.type === 'node') return b.type === 'node' && a.node === b.node && a.part === b.part;
  if (a.type === 'link') return b.type === 'link' && a.link === b.link;
  if (a.type === 'zone') return b.type === 'zone' && a.zone === b.zone;
  if (a.type === 'location') return b.type === 'location' && a.location === b.location;
  if (a.type === 'region') return b.type === 'region' && a.region === b.region;
  return b.type === 'physical-group' && a.group === b.group;
}

export const failureOf = (document: TopologyDocument, target: FailureTarget): Failure | undefined =>
  Object.values(document.failures).find((failure) => sameTarget(failure.of, target));

/** `Circuit A, primary link`, `Peering location Amsterdam`. */
export function targetName(
  document: TopologyDocument,
  target: FailureTarget,
  locationName: (id: string) => string,
): string {
  switch (target.type) {
    case 'node': {
      const name = elementName(document, target.node);
      const half = HALVES[document.nodes[target.node]?.kind ?? 'router'];
      if (target.part === 'all') return name;
      return `${name}, ${(half?.[target.part] ?? partWord[target.part]).toLocaleLowerCase(language().tag)}`;
    }
    case 'link':
      return elementName(document, target.link);
    case 'zone':
      return elementName(document, target.zone);
    case 'location':
      return t`Peering location ${locationName(target.location)}`;
    case 'physical-group':
      return t`Physical group ${target.group}`;
    case 'region':
      return t`Region ${regionName(target.region)}`;
  }
}
