import { t } from '#base/t.ts';
import { carriersOf } from '../carriers.ts';
import type { Check, Found } from '../check.ts';
import { circuitLoads } from '../loads.ts';
import { sayRate } from '../words.ts';

export const haStandbyCapacity: Check = {
  id: 'ha/standby-capacity',
  severity: 'warning',
  title: t`Too little left after a circuit is lost`,
  facts: ['ER-054', 'ER-287'],
  derived: true,
  run(facts) {
    const demands = circuitLoads(facts);
    return facts.circuits.flatMap((lost): readonly Found[] =>
      facts.circuits.flatMap((survivor): readonly Found[] => {
        if (survivor.id === lost.id) return [];
        const over = (['towards-microsoft', 'towards-customer'] as const).map((direction) => {
          const own = demands
            .filter((load) => load.circuit === survivor.id && load.direction === direction)
            .reduce((sum, { mbps }) => sum + mbps, 0);
          const moved = demands
            .filter((load) => load.circuit === lost.id && load.direction === direction)
            .flatMap(({ flows }) => flows)
            .reduce((sum, { flow, mbps }) => {
              const facts_ = facts.flows.find(({ id }) => id === flow);
              const left = facts_ ? carriersOf(facts, facts_).filter(({ id }) => id !== lost.id) : [];
              return left.some(({ id }) => id === survivor.id) ? sum + mbps / left.length : sum;
            }, 0);
          return moved > 0 ? own + moved : 0;
        });
        const needed = Math.max(...over);
        if (needed <= survivor.mbps) return [];
        return [
          {
            message: t`After losing ${lost.name}, ${survivor.name} has to carry ${sayRate(needed)} in one direction, and it is sold with ${sayRate(survivor.mbps)}: the second link is redundancy.`,
            advice: t`Size each circuit for the full load.`,
            about: [survivor.id],
          },
        ];
      }),
    );
  },
};
