import { t } from '#base/t.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import { carriersOf } from '../carriers.ts';
import type { Check, Found } from '../check.ts';
import type { Facts } from '../facts.ts';
import { sayAll } from '../words.ts';

export const haSameProvider: Check = {
  id: 'ha/same-provider',
  severity: 'info',
  title: t`Several circuits of one provider`,
  facts: ['ER-281'],
  run: (facts) =>
    groupsOf(facts).flatMap(({ circuits, critical }): readonly Found[] => {
      const [first, ...others] = circuits.map((circuit) =>
        facts.providersOf(circuit).map((provider) => provider.catalogueName ?? provider.id),
      );
      const shared = first?.find((name) => others.every((names) => names.includes(name)));
      if (shared === undefined) return [];
      // One company may stand in front of each circuit under a name of its own.
      const drawn = facts
        .all('provider')
        .filter(({ id, catalogueName }) => id === shared || catalogueName === shared)
        .filter(({ id }) =>
          circuits.some((circuit) => facts.providersOf(circuit).some((each) => each.id === id)),
        );
      const name = drawn.length === 1 ? (drawn[0]?.name ?? shared) : shared;
      return [
        {
          message: t`${name} carries ${sayAll(circuits.map(({ name }) => name))} and is a single point of failure.`,
          advice: t`Use a second provider.`,
          about: [...drawn.map(({ id }) => id), ...circuits.map(({ id }) => id)],
          severity: critical ? 'warning' : 'info',
        },
      ];
    }),
};

interface Group {
  readonly circuits: readonly CircuitNode[];
  readonly critical: boolean;
}

function groupsOf(facts: Facts): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const flow of facts.flows) {
    const circuits = carriersOf(facts, flow);
    if (flow.circuits.length === 0 || circuits.length < 2) continue;
    const key = circuits.map(({ id }) => id).join(' ');
    const critical =
      facts.settings.criticality === 'critical' || flow.flow.critical || groups.get(key)?.critical === true;
    groups.set(key, { circuits, critical });
  }
  return [...groups.values()];
}
