import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { linkCables } from '../link-cables.ts';

export const haLinksSharePath: Check = {
  id: 'ha/links-share-path',
  severity: 'warning',
  title: t`Both links on one path`,
  facts: ['ER-116', 'ER-258'],
  run: (facts) =>
    facts.circuits.flatMap((circuit): readonly Found[] => {
      const groups = (lane: 'primary' | 'secondary', half: 0 | 1) =>
        new Set([
          ...[circuit.links[half].physicalGroup],
          ...linkCables(facts, circuit)
            .filter((cable) => cable.lane === lane)
            .map(({ physicalGroup }) => physicalGroup),
        ]);
      const secondary = groups('secondary', 1);
      const shared = [...groups('primary', 0)].find((group) => group !== null && secondary.has(group));
      // One line for both, unless a provider that routes ends the links itself.
      const managed = facts.providersOf(circuit).some(({ layer }) => layer === 3);
      const lines = linkCables(facts, circuit).filter(({ kind }) => kind === 'last-mile');
      const [line] = lines.length === 1 ? lines.filter(({ lane }) => lane === 'both') : [];
      if (!shared && line && !managed && facts.peeringsOf(circuit).length > 0)
        return [
          {
            message: t`The primary and the secondary link of ${circuit.name} run over one line, ${facts.nameOf(line.id)}, so they fail together.`,
            advice: t`Order a line for each link, on diverse paths.`,
            about: [circuit.id, line.id],
          },
        ];
      if (!shared) return [];
      return [
        {
          message: t`The primary and the secondary link of ${circuit.name} run over the same ${shared}, so they fail together.`,
          advice: t`Order diverse paths.`,
          about: [circuit.id],
        },
      ];
    }),
};
