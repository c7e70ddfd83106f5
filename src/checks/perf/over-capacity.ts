import { t } from '#base/t.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import type { LoadReport } from '#sim/report/report.ts';
import type { Check, Found } from '../check.ts';
import { sayRate } from '../words.ts';

export const perfOverCapacity: Check = {
  id: 'perf/over-capacity',
  severity: 'error',
  title: t`More than a link carries`,
  facts: ['ER-053', 'ER-055', 'ER-059'],
  run: ({ report, nameOf }) => {
    const worst = new Map<
      string,
      { readonly id: LinkId | NodeId; readonly name: string; readonly load: LoadReport }
    >();
    for (const load of report.loads) {
      if (load.capacityMbps === null || load.over.type === 'gateway') continue;
      const id = load.over.type === 'link' ? load.over.link : load.over.circuit;
      const name = load.over.type === 'link' ? nameOf(id) : t`The ${load.over.part} link of ${nameOf(id)}`;
      const known = worst.get(id);
      if (!known || load.mbps / load.capacityMbps > known.load.mbps / (known.load.capacityMbps ?? 1))
        worst.set(id, { id, name, load });
    }
    return [...worst.values()].flatMap(({ id, name, load }): readonly Found[] => {
      const capacity = load.capacityMbps ?? 0;
      if (load.mbps <= capacity * 0.8) return [];
      return [
        {
          message: t`${name} is asked for ${sayRate(load.mbps)} of ${sayRate(capacity)} in one direction.`,
          advice:
            load.mbps > capacity
              ? t`A larger one, or fewer flows on it.`
              : t`Leave more headroom: 20 to 50 % free is usual.`,
          about: [id],
          severity: load.mbps > capacity ? 'error' : 'warning',
        },
      ];
    });
  },
};
