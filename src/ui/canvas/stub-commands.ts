import { ok } from '#base/result.ts';
import type { Command } from '#commands/command.ts';
import { place } from '#commands/edit.ts';
import type { TopologyDocument } from '#model/document.ts';

const cmd = <A>(
  id: string,
  label: string,
  run: (d: TopologyDocument, a: A) => TopologyDocument,
): Command<A> => ({ id, label, run: (d, a) => ok(run(d, a)) });

export const moveElements = cmd<{
  to: readonly { id: string; x: number; y: number; width?: number; height?: number }[];
}>('m', 'move', (d, { to }) =>
  to.reduce(
    (doc, { id, x, y, width, height }) =>
      place(doc, id, {
        ...doc.geometry[id as never],
        x,
        y,
        ...(width ? { width, height: height ?? null } : {}),
      } as never),
    d,
  ),
);
export const rename = cmd<{ id: string; name: string }>('r', 'rename', (d, { id, name }) => {
  for (const c of ['nodes', 'links', 'zones'] as const) {
    const part = (d[c] as Record<string, object>)[id];
    if (part) return { ...d, [c]: { ...d[c], [id]: { ...part, name } } } as TopologyDocument;
  }
  return d;
});
export const removeElements = cmd<{ ids: readonly string[] }>('d', 'delete', (d, { ids }) => {
  const nodes = Object.fromEntries(Object.entries(d.nodes).filter(([id]) => !ids.includes(id)));
  const zones = Object.fromEntries(Object.entries(d.zones).filter(([id]) => !ids.includes(id)));
  const links = Object.fromEntries(
    Object.entries(d.links).filter(([id, l]) => !ids.includes(id) && !l.ends.some((e) => ids.includes(e))),
  );
  return { ...d, nodes, zones, links } as TopologyDocument;
});
export const renameDocument = cmd<{ name: string }>('n', 'rename design', (d, { name }) => ({ ...d, name }));
