/** The settings of one thing, to be given to others of its kind. What makes it itself is not among them. */

import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import { calledOf } from '#drawing/looks.ts';
import type { NodeId } from '#model/ids.ts';
import type { NodeKindName, TopologyNode } from '#model/kinds/registry.ts';
import type { Hands } from '../actions.ts';

export interface SettingsClip {
  readonly kind: NodeKindName;
  readonly called: string;
  readonly from: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Name, place, addresses, and what names other things: two things with one address are a fault nobody asked for. */
const ITS_OWN: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'name',
  'zone',
  'notes',
  'subnets',
  'addresses',
  'published',
  'forwardsTo',
  'originated',
  'internetAdverts',
  'sourceNat',
  'destinationNat',
  'sessions',
  'adverts',
  'declaredPrefixes',
  'spaces',
  'links',
  'circuit',
  'vnet',
  'peers',
  'endpoints',
]);

export function copySettings({ editor, session }: Hands, id: NodeId): void {
  const node = editor.getState().document.nodes[id];
  if (!node) return;
  session.setState({ settingsClip: settingsOf(node), said: t`Settings of ${node.name} copied.` });
}

export function settingsOf(node: TopologyNode): SettingsClip {
  const fields = Object.fromEntries(Object.entries(node).filter(([field]) => !ITS_OWN.has(field)));
  return { kind: node.kind, called: calledOf(node), from: node.name, fields };
}

/** Fields in which at least one of these differs. */
export function differingFields(clip: SettingsClip, nodes: readonly TopologyNode[]): readonly string[] {
  return Object.keys(clip.fields).filter((field) =>
    nodes.some(
      (node) =>
        JSON.stringify((node as unknown as Record<string, unknown>)[field]) !==
        JSON.stringify(clip.fields[field]),
    ),
  );
}

const WORDS: Readonly<Record<string, string>> = {
  asn: t`AS number`,
  mbps: t`Bandwidth`,
  sku: 'SKU',
  bfd: 'BFD',
  dns: 'DNS',
  natGateway: t`NAT gateway`,
};

/** `routeFilter` is read as "Route filter". */
export function fieldWord(field: string): string {
  const words = field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return WORDS[field] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value in so many words as fit a line. */
export function valueWord(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (typeof value === 'boolean') return value ? t`yes` : t`no`;
  if (Array.isArray(value))
    return value.length === 0
      ? 'none'
      : value.every((one) => typeof one !== 'object')
        ? value.join(', ')
        : counted(value.length, { one: '# entry', other: '# entries' });
  if (typeof value === 'object') return t`as there`;
  return String(value);
}
