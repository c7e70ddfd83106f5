import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { isOffered } from '../offers.ts';
import { shareState, statefulAt } from '../stateful.ts';
import { sayAll } from '../words.ts';

export const natInboundErWithoutSnat: Check = {
  id: 'nat/inbound-er-without-snat',
  severity: 'warning',
  title: t`In by one circuit, back by another`,
  facts: ['ER-231', 'ER-245'],
  run: (facts) =>
    facts.flows.flatMap(({ name, report, fromMicrosoft, circuitsOut, flow, to }): readonly Found[] => {
      if (!fromMicrosoft || circuitsOut.length === 0 || to?.kind !== 'host') return [];
      const stateful = report.forward.hops.some(({ actions }) =>
        actions.some(({ type }) => type === 'state-created'),
      );
      const hidden = report.forward.hops.some(
        (hop) => hop.owner === 'customer' && hop.actions.some(({ type }) => type === 'source-nat'),
      );
      const source = report.forward.hops[0]?.source;
      if (!stateful || hidden || !source) return [];
      const used = facts.circuits.filter((circuit) => circuitsOut.includes(circuit.id));
      const other = facts.microsoftPeerings.find((peering) => {
        const circuit = facts.circuitOf(peering);
        const near = facts.edgesOf(circuit).some((edge) => edge !== null && facts.insideOf(to.id).has(edge));
        const apart = used.some((each) => !shareState(statefulAt(facts, each), statefulAt(facts, circuit)));
        return !circuitsOut.includes(circuit.id) && near && apart && isOffered(facts.offers(peering), source);
      });
      if (!other) return [];
      return [
        {
          message: t`Replies of ${name} may leave by ${facts.circuitOf(other).name}, although the request came by ${sayAll(used.map((circuit) => circuit.name))}.`,
          advice: t`Use source NAT for what comes in, so that replies find their way back.`,
          about: [flow.id, to.id, other.circuit],
        },
      ];
    }),
};
