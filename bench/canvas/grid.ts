/** 500 routers in 25 columns, 750 cables between neighbours: big enough to hurt, and every node in view. */
import type { TopologyDocument } from '#model/document.ts';
import { design } from '#templates/design.ts';

const COLUMNS = 25;
const ROWS = 20;
const LINKS = 750;

export function grid(): TopologyDocument {
  const nodes = [];
  const links: { id: string; kind: string; ends: [string, string] }[] = [];
  const link = (a: number, b: number) => {
    if (links.length < LINKS) links.push({ id: `l${links.length}`, kind: 'lan', ends: [`r${a}`, `r${b}`] });
  };
  for (let index = 0; index < COLUMNS * ROWS; index += 1) {
    const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)];
    nodes.push({
      kind: 'router' as const,
      id: `r${index}`,
      name: `R${index}`,
      asn: 64_496,
      at: [column * 208, row * 112] as const,
    });
    if (column > 0) link(index - 1, index);
  }
  for (let index = COLUMNS; index < COLUMNS * ROWS; index += 1) link(index - COLUMNS, index);
  return design({ name: 'Grid', nodes, links });
}
