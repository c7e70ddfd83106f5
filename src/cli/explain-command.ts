/** `explain design.json --router ID --prefix P`: every candidate, the step that decided, the values compared. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import { parsePrefix } from '#model/addresses.ts';
import { tablesOf } from '#sim/router-tables.ts';
import { openDesign } from './open-design.ts';
import { readOptions } from './options.ts';
import { bad, done, type Files, type Outcome } from './outcome.ts';

export function explainCommand(args: readonly string[], files: Files, catalogue: Catalogue): Outcome {
  const options = readOptions(args, { values: ['router', 'prefix'] });
  if (typeof options === 'string') return bad(options);
  const opened = openDesign(files, options.words[0]);
  if (!opened.ok) return opened.error;
  const router = options.values.get('router')?.[0];
  const text = options.values.get('prefix')?.[0];
  if (!router) return bad('Say which router: --router ID, the id of a node.');
  if (!text) return bad('Say which prefix: --prefix 198.51.100.0/27');
  const prefix = parsePrefix(text);
  if (!prefix.ok) return bad(`--prefix: ${prefix.error}`);
  if (!(router in opened.value.nodes)) return bad(`--router ${router}: the design has no node with this id.`);
  const tables = tablesOf(opened.value, catalogue, router as never);
  if (!tables)
    return bad(`--router ${router}: ${opened.value.nodes[router as never]?.name} keeps no routing table.`);
  const instances = tables.instances.map(({ name, bgp, fib }) => ({
    instance: name,
    bgp: bgp.find((entry) => entry.prefix === prefix.value) ?? null,
    forwarding: fib.find((entry) => entry.prefix === prefix.value) ?? null,
  }));
  const known = instances.some((instance) => instance.bgp || instance.forwarding);
  return done(
    { format: 'handoff-explanation/1', router, prefix: prefix.value, instances },
    known ? 0 : 1,
    known ? [] : [`${opened.value.nodes[router as never]?.name} has no route for ${prefix.value}.`],
  );
}
