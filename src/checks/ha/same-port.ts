import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const haSamePort: Check = {
  id: 'ha/same-port',
  severity: 'warning',
  title: t`Both links on one port`,
  facts: ['ER-256'],
  run: ({ circuits, edgesOf, nameOf, settings }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      const [first, second] = circuit.links;
      const [edge, other] = edgesOf(circuit);
      if (first.port === null || first.port !== second.port || edge === null || edge !== other) return [];
      return [
        {
          message: t`Both links of ${circuit.name} use port ${first.port} of ${nameOf(edge)}.`,
          advice: t`Use separate ports, on separate devices.`,
          about: [circuit.id, edge],
          severity: settings.criticality === 'critical' ? 'error' : 'warning',
        },
      ];
    }),
};
