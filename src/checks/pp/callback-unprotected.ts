import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import type { FlowFacts } from '../flow-facts.ts';

export const ppCallbackUnprotected: Check = {
  id: 'pp/callback-unprotected',
  severity: 'error',
  title: t`A server that every tenant can reach`,
  facts: ['ER-356'],
  run: ({ flows, nameOf }) =>
    flows.flatMap((flow): readonly Found[] => {
      const { hops } = flow.report.forward;
      const edge = hops.findIndex(({ place }) => place.role === 'msee');
      const end = hops.findLast((hop) => hop.end?.outcome === 'delivered');
      if (
        flow.from.kind !== 'service' ||
        !flow.byMicrosoftPeering ||
        edge < 0 ||
        !end ||
        end.owner !== 'customer'
      )
        return [];
      const behind = hops
        .slice(edge)
        .filter(({ place }) => place.role === 'firewall' || place.role === 'host');
      const kept = behind.some(
        ({ place }) => place.role === 'firewall' || (flow.to?.id === place.node && isProxy(flow)),
      );
      if (kept) return [];
      return [
        {
          message: t`Any Microsoft service or tenant can reach ${nameOf(end.place.node)} by the address that ${flow.name} uses: nothing stands between the Microsoft edge and it.`,
          advice: t`Put a firewall or a reverse proxy in front of it, and authenticate callers.`,
          about: [end.place.node, flow.id],
        },
      ];
    }),
};

const isProxy = ({ to }: FlowFacts): boolean =>
  to?.kind === 'host' && (to.role === 'reverse-proxy' || to.role === 'proxy');
