import { t } from '#base/t.ts';
import { carriersOf } from '../carriers.ts';
import type { Check, Found } from '../check.ts';

export const routingErNotPreferred: Check = {
  id: 'routing/er-not-preferred',
  severity: 'warning',
  title: t`A flow that leaks to the internet`,
  facts: ['ER-155', 'ER-158', 'ER-160'],
  under: ['routefilter/missing', 'routefilter/empty'],
  run: (facts) =>
    facts.flows.flatMap((flow): readonly Found[] => {
      const { report } = flow;
      const leaves = report.forward.segments.find(({ medium }) => medium === 'public-internet');
      if (flow.fromMicrosoft || report.proxy !== null || !leaves || flow.to?.kind !== 'service') return [];
      const up = carriersOf(facts, flow).find((circuit) =>
        facts
          .peeringsOf(circuit)
          .some(
            ({ id, type }) =>
              type === 'microsoft' &&
              facts.report.sessions.some(
                (session) => session.peering === id && session.state === 'established',
              ),
          ),
      );
      if (!up) return [];
      const hop = report.forward.hops[leaves.from];
      return [
        {
          message: !hop
            ? t`${flow.name} leaks to the internet, although ${up.name} offers its target.`
            : hop.decision
              ? t`${flow.name} leaks to the internet at ${hop.place.label}, although ${up.name} offers its target: ${hop.decision.sentence.replace(/\.$/, '')}.`
              : t`${flow.name} leaks to the internet at ${hop.place.label}, although ${up.name} offers its target.`,
          advice: t`Propagate the routes of the circuit to where the flow starts, or raise their local preference.`,
          about: [flow.id, up.id, ...(hop ? [hop.place.node] : [])],
        },
      ];
    }),
};
