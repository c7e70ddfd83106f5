import { t } from '#base/t.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { Check, Found } from '../check.ts';

export const globalreachNoTransit: Check = {
  id: 'globalreach/no-transit',
  severity: 'error',
  title: t`Global Reach over a third circuit`,
  facts: ['ER-306'],
  run: (facts) =>
    facts.flows.flatMap((flow): readonly Found[] => {
      const { from, to } = flow;
      if (flow.delivered || from.kind !== 'host' || to?.kind !== 'host' || facts.insideOf(from.id).has(to.id))
        return [];
      const behind = (end: typeof from) =>
        facts.circuits.filter((circuit) =>
          facts.edgesOf(circuit).some((edge) => edge !== null && facts.insideOf(end.id).has(edge)),
        );
      const linked = (a: CircuitNode, b: CircuitNode) =>
        facts.globalReaches.some(({ circuits }) => circuits.includes(a) && circuits.includes(b));
      for (const a of behind(from))
        for (const c of behind(to)) {
          if (a === c || linked(a, c)) continue;
          const middle = facts.circuits.find((b) => b !== a && b !== c && linked(a, b) && linked(b, c));
          if (middle)
            return [
              {
                message: t`${flow.name} would have to go from ${a.name} over ${middle.name} to ${c.name}, and Global Reach is not transitive.`,
                advice: t`Join ${a.name} and ${c.name} too.`,
                about: [flow.id, a.id, middle.id, c.id],
              },
            ];
        }
      return [];
    }),
};
