import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import type { FlowFacts } from '../flow-facts.ts';

export const routingAsymmetricStateful: Check = {
  id: 'routing/asymmetric-stateful',
  severity: 'error',
  title: t`A reply that a firewall does not know`,
  facts: ['ER-240', 'ER-241', 'ER-242', 'ER-243', 'ER-244', 'ER-245', 'ER-246'],
  under: ['nat/inbound-internet-without-snat'],
  run: ({ flows, cablesAt }) =>
    flows.flatMap((flow): readonly Found[] => {
      const { report, id, name } = flow;
      if (report.reason !== 'state-miss') return [];
      const hop = [...(report.return?.hops ?? []), ...report.forward.hops].find(
        ({ end }) => end?.reason === 'state-miss',
      );
      // A reply that is lost on its way to the internet has not crossed it yet.
      const leaves = hop !== undefined && cablesAt(hop.place.node).some(({ kind }) => kind === 'internet');
      const [pattern, advice] = patternOf(flow, leaves);
      return [
        {
          message: t`${name} returns through ${hop?.place.label ?? t`a device`}, which never saw the request (${pattern}).`,
          advice,
          about: [id, ...(hop ? [hop.place.node] : [])],
        },
      ];
    }),
};

const overInternet = (path: FlowFacts['report']['return']) =>
  path?.segments.some(({ medium }) => medium === 'public-internet') ?? false;

/** What goes wrong, and what to do about it. @source ER-241 to ER-246 */
function patternOf(
  { report, fromMicrosoft }: FlowFacts,
  leaves: boolean,
): readonly [pattern: string, advice: string] {
  const out = overInternet(report.forward);
  const back = overInternet(report.return);
  const translate = t`Use source NAT where the request comes in, or keep the routes of the circuit away from that segment.`;
  const separate = t`Announce each public prefix on exactly one path, and give each way out a pool of its own.`;
  if (fromMicrosoft && out) return [t`in by the internet, reply by ExpressRoute`, translate];
  if (fromMicrosoft && (back || leaves))
    return [
      t`in by ExpressRoute, reply by the internet`,
      t`Let the circuit offer you the way back to the caller: its SKU and its route filter decide. Or use source NAT where the request comes in.`,
    ];
  // A VPN runs over the internet, and is a way of its own (ER-175).
  const vpn = {
    out: report.forward.segments.some(({ medium }) => medium === 'ipsec-over-internet'),
    back: report.return?.segments.some(({ medium }) => medium === 'ipsec-over-internet') ?? false,
  };
  if (vpn.out !== vpn.back)
    return [
      vpn.out ? t`there by the VPN, back by ExpressRoute` : t`there by ExpressRoute, back by the VPN`,
      t`Announce prefixes of equal length on both, so that Azure prefers ExpressRoute, and prefer it at your edge too.`,
    ];
  if (fromMicrosoft) return [t`in by one circuit, reply by another`, translate];
  if (out) return [t`out by the internet, back by ExpressRoute`, separate];
  return [back ? t`out by ExpressRoute, back by the internet` : t`out by one way, back by another`, separate];
}
