import { t } from '#base/t.ts';
import { bandwidthsOffered } from '#catalogue/limits.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { sayRate } from '../words.ts';

export const circuitBandwidthNotOffered: Check = {
  id: 'circuit/bandwidth-not-offered',
  severity: 'error',
  title: t`A bandwidth that is not sold`,
  facts: ['ER-050', 'ER-051'],
  run: ({ circuits }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      const direct = circuit.connectivity === 'direct';
      const offer = bandwidthsOffered(direct ? (circuit.directPort?.gbps ?? 10) : null);
      if (!offer || offer.mbps.includes(circuit.mbps)) return [];
      const next = offer.mbps.find((mbps) => mbps > circuit.mbps);
      return [
        {
          message: direct
            ? t`${circuit.name} has ${sayRate(circuit.mbps)}, which is not a bandwidth offered for a circuit on an ExpressRoute Direct port (as of ${offer.asOf}).`
            : t`${circuit.name} has ${sayRate(circuit.mbps)}, which is not a bandwidth offered for a circuit of a provider (as of ${offer.asOf}).`,
          advice: next
            ? t`Choose ${sayRate(next)}, the next size up.`
            : t`Choose one of ${offer.mbps.map(sayRate).join(', ')}, or several circuits.`,
          about: [circuit.id],
          ...(next ? { fix: nodeFix(t`Set it to ${sayRate(next)}`, circuit.id, { mbps: next }) } : {}),
        },
      ];
    }),
};
