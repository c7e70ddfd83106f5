/**
 * A short way to write a whole design: fields with defaults are left out, and each thing says where it stands.
 *
 * Everything goes through the schemas of the model, so that a template cannot hold what a file could not.
 */
import * as v from 'valibot';
import { type AcceptedFinding, acceptedFindingSchema } from '#model/accepted-finding.ts';
import { addressAt, type Prefix } from '#model/addresses.ts';
import { type Box, emptyDocument, type Settings, type TopologyDocument } from '#model/document.ts';
import { type Failure, failureSchema } from '#model/failure.ts';
import { type Flow, flowSchema } from '#model/flow.ts';
import { type Intent, intentSchema } from '#model/intent.ts';
import { type NodeKindName, nodeKinds, type TopologyNode } from '#model/kinds/registry.ts';
import { type Link, linkSchema } from '#model/link.ts';
import { type RouteFilter, routeFilterSchema } from '#model/route-filter.ts';
import { type Zone, zoneOwner, zoneSchema } from '#model/zone.ts';

type Loose = Readonly<Record<string, unknown>>;
type Placed = Loose & { readonly id: string; readonly at: readonly [x: number, y: number] };
type Banded = Loose & {
  readonly id: string;
  readonly kind: Zone['kind'];
  readonly box: readonly [x: number, y: number, width: number, height: number];
};

export interface DesignText {
  readonly name: string;
  readonly notes?: string;
  readonly settings?: Partial<Settings>;
  readonly zones?: readonly Banded[];
  readonly nodes?: readonly (Placed & { readonly kind: NodeKindName })[];
  readonly links?: readonly (Loose & { readonly id: string })[];
  readonly routeFilters?: readonly (Loose & { readonly id: string })[];
  readonly flows?: readonly (Loose & { readonly id: string })[];
  readonly intents?: readonly (Loose & { readonly id: string })[];
  readonly accepted?: readonly (Loose & { readonly id: string })[];
  readonly failures?: readonly (Loose & { readonly id: string })[];
}

/** @throws If a part does not pass its schema: a mistake in the template, found by its test. */
export function design(text: DesignText): TopologyDocument {
  const start = emptyDocument(text.name);
  const geometry: Record<string, Box> = {};
  const zones: Record<string, Zone> = {};
  const nodes: Record<string, TopologyNode> = {};
  for (const { box, ...zone } of text.zones ?? []) {
    zones[zone.id] = v.parse(zoneSchema, { owner: zoneOwner[zone.kind], ...zone });
    geometry[zone.id] = { x: box[0], y: box[1], width: box[2], height: box[3] };
  }
  for (const { at, ...node } of text.nodes ?? []) {
    nodes[node.id] = v.parse(nodeKinds[node.kind].schema as v.GenericSchema<unknown, TopologyNode>, node);
    geometry[node.id] = { x: at[0], y: at[1], width: null, height: null };
  }
  return {
    ...start,
    notes: text.notes ?? '',
    settings: { ...start.settings, ...text.settings },
    zones,
    nodes,
    links: collect<Link>(text.links, linkSchema),
    routeFilters: collect<RouteFilter>(text.routeFilters, routeFilterSchema),
    flows: collect<Flow>(text.flows, flowSchema),
    intents: collect<Intent>(text.intents, intentSchema),
    accepted: collect<AcceptedFinding>(text.accepted, acceptedFindingSchema),
    failures: collect<Failure>(text.failures, failureSchema),
    geometry,
  } as TopologyDocument;
}

const collect = <Part>(
  parts: readonly (Loose & { readonly id: string })[] = [],
  schema: v.GenericSchema<unknown, Part>,
) => Object.fromEntries(parts.map((part) => [part.id, v.parse(schema, part)]));

/** A session of a peering, from its subnet: the first usable address is the customer's (ER-102). */
export function session4(subnet: string, vlan: number, more: Loose = {}) {
  const ipv4 = {
    subnet,
    customer: addressAt(subnet as Prefix, 1),
    microsoft: addressAt(subnet as Prefix, 2),
  };
  return { vlan, ipv4, ...more };
}
