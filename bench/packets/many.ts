/** R0 several times over, with the engine's answer: 22 things and their flows in each. */
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Report } from '#sim/report/report.ts';
import { simulate } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';

const ACROSS = 1600;
const DOWN = 640;
const COLUMNS = 3;

/** @returns At least that many nodes. Each copy stands for itself: what it answers is what R0 answers. */
export function many(nodes: number): { readonly document: TopologyDocument; readonly report: Report } {
  const start = r0();
  const answer = simulate(start, baseCatalogue);
  const ids = new Set(
    [start.nodes, start.links, start.zones, start.flows, start.routeFilters].flatMap((part) =>
      Object.keys(part),
    ),
  );
  const copies = Array.from({ length: Math.ceil(nodes / Object.keys(start.nodes).length) }, (_, copy) => ({
    document: renamed(start, copy, ids),
    flows: renamed(answer.flows, copy, ids),
    at: { x: (copy % COLUMNS) * ACROSS, y: Math.floor(copy / COLUMNS) * DOWN },
  }));
  const all = (part: 'nodes' | 'links' | 'zones' | 'flows' | 'routeFilters') =>
    Object.assign({}, ...copies.map(({ document }) => document[part]));
  return {
    document: {
      ...start,
      nodes: all('nodes'),
      links: all('links'),
      zones: all('zones'),
      flows: all('flows'),
      routeFilters: all('routeFilters'),
      intents: {},
      geometry: Object.assign(
        {},
        ...copies.map(({ document, at }) =>
          Object.fromEntries(
            Object.entries(document.geometry).map(([id, box]) => [
              id,
              { ...box, x: box.x + at.x, y: box.y + at.y },
            ]),
          ),
        ),
      ),
    },
    report: { ...answer, flows: copies.flatMap(({ flows }) => flows), loads: [] },
  };
}

/** What they hold are words of the model, also where a thing's id is spelt alike. */
const WORDS: ReadonlySet<string> = new Set(['kind', 'role', 'owner', 'medium', 'type', 'part', 'name']);

/** Every id in it, as a key or as a value, with the number of its copy behind it. */
function renamed<Value>(value: Value, copy: number, ids: ReadonlySet<string>): Value {
  const name = (text: string) => (ids.has(text) ? `${text}-${copy}` : text);
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return name(part);
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inside]) => [name(key), WORDS.has(key) ? inside : walk(inside)]),
    );
  };
  return walk(value) as Value;
}
