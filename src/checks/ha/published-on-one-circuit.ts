import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { announcedOnInternet, covering, publishedOf } from '../customer-adverts.ts';

export const haPublishedOnOneCircuit: Check = {
  id: 'ha/published-on-one-circuit',
  severity: 'warning',
  title: t`A server behind one circuit`,
  facts: ['ER-227'],
  run: (facts) =>
    publishedOf(facts).flatMap(({ host, entry }): readonly Found[] => {
      const on = covering(facts, entry.address);
      const circuits = [...new Set(on.map(({ peering }) => facts.circuitOf(peering)))];
      const [only] = circuits;
      const outside = announcedOnInternet(facts).some(({ prefix }) => covers(prefix, entry.address));
      if (!only || circuits.length > 1 || outside) return [];
      return [
        {
          message: t`${entry.name} is unreachable from Microsoft if ${only.name} fails.`,
          advice: t`Advertise its prefix on a second path.`,
          about: [host.id, only.id],
          derived: true,
        },
      ];
    }),
};
