/** Routers in a grid, cables between neighbours. One in view at a glance: a picture of a whole network. */
import type { TopologyDocument } from '#model/document.ts';
import { design } from '#templates/design.ts';

const ACROSS = 208;
const DOWN = 112;

/** @param count - Of devices; there are half as many links more. */
export function grid(count: number): TopologyDocument {
  const columns = Math.ceil(Math.sqrt(count * 1.25));
  const most = Math.floor(count * 1.5);
  const nodes = [];
  const links: { id: string; kind: string; ends: [string, string] }[] = [];
  const link = (a: number, b: number) => {
    if (links.length < most) links.push({ id: `l${links.length}`, kind: 'lan', ends: [`r${a}`, `r${b}`] });
  };
  for (let index = 0; index < count; index += 1) {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    nodes.push({
      kind: 'router' as const,
      id: `r${index}`,
      name: `R${index}`,
      asn: 64_496,
      at: [column * ACROSS, row * DOWN] as const,
    });
    if (column > 0) link(index - 1, index);
  }
  for (let index = columns; index < count; index += 1) link(index - columns, index);
  return design({ name: 'Grid', nodes, links });
}
