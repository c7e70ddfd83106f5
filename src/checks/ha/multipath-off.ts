import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';

export const haMultipathOff: Check = {
  id: 'ha/multipath-off',
  severity: 'info',
  title: t`A device that uses one link only`,
  facts: ['ER-184', 'ER-168'],
  derived: true,
  run: (facts) =>
    facts.circuits.flatMap((circuit) => {
      const [first, second] = facts.edgesOf(circuit);
      if (first === null || second === null || facts.peeringsOf(circuit).length === 0) return [];
      const both =
        first === second
          ? [first]
          : facts.neighboursOf(first).filter((next) => facts.neighboursOf(second).includes(next));
      return [...new Set(both)].flatMap((id): readonly Found[] => {
        const device = facts.node(id);
        if ((device?.kind !== 'router' && device?.kind !== 'firewall') || device.multipath > 1) return [];
        return [
          {
            message: t`${device.name} reaches both links of ${circuit.name} and uses one at a time, since multipath is off.`,
            advice: t`Enable multipath.`,
            about: [device.id, circuit.id],
            fix: nodeFix(t`Use two paths`, device.id, { multipath: 2 }),
          },
        ];
      });
    }),
};
