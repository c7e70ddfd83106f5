/**
 * A document being put together from loose fields. Everything goes through the schemas of the model, so that it is a
 * document people could have.
 */
import * as v from 'valibot';
import type { Prefix } from '#model/addresses.ts';
import { emptyDocument, type TopologyDocument } from '#model/document.ts';
import { failureSchema } from '#model/failure.ts';
import { type NodeKindName, nodeKinds } from '#model/kinds/registry.ts';
import { linkSchema } from '#model/link.ts';
import { routeFilterSchema } from '#model/route-filter.ts';
import { zoneSchema } from '#model/zone.ts';

export type Loose = Readonly<Record<string, unknown>>;

export class Sketch {
  readonly links: Loose[] = [];
  private readonly nodes: Loose[] = [];
  private readonly filters: Loose[] = [];

  node(kind: NodeKindName, id: string, fields: Loose = {}): void {
    this.nodes.push({ kind, id, name: id, ...fields });
  }

  link(id: string, kind: string, from: string, to: string, fields: Loose = {}): void {
    this.links.push({ id, kind, ends: [from, to], ...fields });
  }

  filter(filter: Loose): void {
    this.filters.push(filter);
  }

  document(
    zones: readonly Loose[],
    failures: readonly Loose[],
    internetAggregates: readonly string[],
  ): TopologyDocument {
    const start = emptyDocument('a random design');
    return {
      ...start,
      settings: { ...start.settings, internetAggregates: internetAggregates as readonly Prefix[] },
      zones: parse(zones, () => zoneSchema),
      nodes: parse(this.nodes, ({ kind }) => nodeKinds[kind as NodeKindName].schema as never),
      links: parse(this.links, () => linkSchema),
      routeFilters: parse(this.filters, () => routeFilterSchema),
      failures: parse(failures, () => failureSchema),
    } as TopologyDocument;
  }
}

function parse<Part>(all: readonly Loose[], schemaOf: (one: Loose) => v.GenericSchema<unknown, Part>) {
  return Object.fromEntries(all.map((one) => [one.id as string, v.parse(schemaOf(one), one)]));
}
