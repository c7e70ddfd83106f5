import { t } from '#base/t.ts';
import { gatewayLimits } from '#catalogue/limits.ts';
import type { Check, Found } from '../check.ts';
import { sayRate } from '../words.ts';

export const gwBottleneck: Check = {
  id: 'gw/bottleneck',
  severity: 'warning',
  title: t`A gateway narrower than its circuit`,
  facts: ['ER-294', 'ER-296'],
  run: (facts) =>
    facts.all('gateway').flatMap((gateway): readonly Found[] => {
      const limits = gatewayLimits(gateway.sku, gateway.scaleUnits);
      const joined = facts.connections.filter((each) => each.gateway.id === gateway.id);
      if (!limits || joined.length === 0) return [];
      const demand = Math.max(
        0,
        ...facts.report.loads
          .filter(({ over }) => over.type === 'gateway' && over.gateway === gateway.id)
          .map(({ mbps }) => mbps),
      );
      const circuit = Math.max(
        ...joined.filter(({ link }) => !link.fastPath).map((each) => each.circuit.mbps),
      );
      if (demand > limits.mbps)
        return [
          {
            message: t`${gateway.name} carries ${sayRate(limits.mbps)} of the ${sayRate(demand)} that flows ask of it.`,
            advice: t`A larger gateway, or FastPath.`,
            about: [gateway.id],
            severity: 'error',
          },
        ];
      if (limits.mbps >= circuit) return [];
      return [
        {
          message: t`${gateway.name} carries ${sayRate(limits.mbps)} of the ${sayRate(circuit)} of its circuit.`,
          advice: t`A larger gateway, or FastPath.`,
          about: [gateway.id],
        },
      ];
    }),
};
