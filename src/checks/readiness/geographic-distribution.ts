import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import type { NodeId } from '#model/ids.ts';
import { reachOf } from '../reach.ts';
import { overCircuit } from './look.ts';
import type { Asked, Told } from './point.ts';

export const geographicDistribution: readonly (Told | Asked)[] = [
  {
    topic: t`Geographic distribution`,
    question: t`Does each circuit reach the regions of the environments and networks behind it?`,
    checks: ['sku/', 'pp/callback-sku-region', 'globalreach/sku'],
    look({ document }) {
      const circuits = Object.values(document.nodes).filter(({ kind }) => kind === 'circuit');
      return circuits.length === 0
        ? null
        : {
            because: t`The SKU and the location of each circuit fit what is asked of it.`,
            about: circuits.map(({ id }) => id),
          };
    },
  },
  {
    topic: t`Geographic distribution`,
    question: t`Is nobody sent a long way round to a circuit?`,
    checks: ['perf/hairpin', 'routing/vnet-to-vnet-over-circuit'],
    look(design) {
      const { zonesAround } = reachOf(design.document);
      const { flows, nodes } = design.document;
      const from = design.report.flows
        .filter(overCircuit)
        .flatMap(({ flow }) => nodes[flows[flow]?.from.node as NodeId] ?? []);
      const placed = [...new Set(from.flatMap(zonesAround))].filter(
        ({ kind, place }) => kind === 'site' && place !== null,
      );
      return placed.length === 0
        ? null
        : {
            because: t`${counted(placed.length, { one: '# site', other: '# sites' })} with a place on the map, each near the edge it uses.`,
            about: placed.map(({ id }) => id),
          };
    },
  },
  {
    topic: t`Geographic distribution`,
    question: t`Where do people travel to and work from, and are those places drawn?`,
    because: t`Only what is drawn can be checked.`,
  },
];
