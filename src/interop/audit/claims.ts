/**
 * What people commonly say about such a connection, held against what the packets of this flow really do.
 *
 * @source ER-004, ER-006, ER-317, ER-320, ER-375, ER-377, ER-390
 */
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowReport, Hop, PathGraph, Segment } from '#sim/report/report.ts';

export interface Claim {
  readonly claim: string;
  readonly verdict: 'holds' | 'holds in part' | 'does not hold' | 'cannot be said';
  readonly because: string;
  readonly facts: readonly string[];
}

/** @param end - Where the flow goes, in the user's own name. */
export function claimsOf(document: TopologyDocument, flow: FlowReport, end: string): readonly Claim[] {
  if (flow.verdict === 'dropped' || flow.verdict === 'no-route')
    return [
      {
        claim: t`It works.`,
        verdict: 'does not hold',
        because: flow.sentence,
        facts: [],
      },
    ];
  return [
    privateAllTheWay(flow, end),
    neverOnTheInternet(flow),
    circuitGoesToTheService(flow),
    encrypted(document, flow),
    sameWayBack(flow),
  ];
}

function privateAllTheWay(flow: FlowReport, end: string): Claim {
  const claim = t`It is private all the way to ${end}.`;
  const facts = ['ER-317', 'ER-377'];
  if (flow.privacy.extent === 'endpoint')
    return { claim, verdict: 'holds', because: flow.privacy.sentence, facts: ['ER-012', 'ER-377'] };
  const ends = flow.handoffs.find(({ privateEnds, direction }) => privateEnds && direction === 'forward');
  return {
    claim,
    verdict: flow.privacy.extent === 'microsoft-edge' ? 'holds in part' : 'does not hold',
    because: ends ? t`Private ends at ${ends.at.label}. ${flow.privacy.sentence}` : flow.privacy.sentence,
    facts,
  };
}

const paths = ({ forward, return: back }: FlowReport): readonly PathGraph[] =>
  back ? [forward, back] : [forward];

const labelOf = (path: PathGraph, index: number): string => path.hops[index]?.place.label ?? '';

function segmentsWhere(flow: FlowReport, test: (segment: Segment) => boolean): readonly string[] {
  return [
    ...new Set(
      paths(flow).flatMap((path) =>
        path.segments
          .filter(test)
          .map((segment) => t`${labelOf(path, segment.from)} to ${labelOf(path, segment.to)}`),
      ),
    ),
  ];
}

function neverOnTheInternet(flow: FlowReport): Claim {
  const claim = t`It never touches the internet.`;
  const on = segmentsWhere(
    flow,
    ({ medium }) => medium === 'public-internet' || medium === 'ipsec-over-internet',
  );
  return on.length === 0
    ? {
        claim,
        verdict: 'holds',
        because: t`Neither the request nor the reply crosses a network of the internet.`,
        facts: ['ER-390'],
      }
    : {
        claim,
        verdict: 'does not hold',
        because: t`It crosses the internet from ${listed(on)}.`,
        facts: ['ER-320', 'ER-390'],
      };
}

function circuitGoesToTheService(flow: FlowReport): Claim {
  const claim = t`My circuit goes to the service itself.`;
  const edges = flow.forward.hops.filter(isEdge);
  if (edges.length === 0)
    return {
      claim,
      verdict: 'does not hold',
      because: t`No circuit is on the way of the request.`,
      facts: ['ER-006'],
    };
  const at = listed(edges.map(({ place }) => place.label));
  const behind = flow.forward.segments.some(
    ({ from, medium }) => edges.some(({ index }) => index === from) && medium === 'microsoft-private',
  );
  return {
    claim,
    verdict: 'does not hold',
    because: behind
      ? t`The circuit ends at ${at}, Microsoft's edge. Behind it the packet travels in the routing domain of your virtual networks, over Microsoft's network.`
      : t`The circuit ends at ${at}, Microsoft's edge. Behind it Microsoft's network is shared with every other customer.`,
    facts: behind ? ['ER-006', 'ER-012'] : ['ER-006', 'ER-317'],
  };
}

const isEdge = ({ place }: Hop): boolean => place.role === 'msee';

function encrypted(document: TopologyDocument, flow: FlowReport): Claim {
  const claim = t`ExpressRoute encrypts it.`;
  const circuits = [
    ...new Set(flow.forward.segments.flatMap(({ over }) => (over?.type === 'circuit' ? [over.circuit] : []))),
  ];
  const tunnelled = segmentsWhere(flow, ({ medium }) => medium === 'ipsec-over-internet');
  if (circuits.length === 0)
    return {
      claim,
      verdict: 'does not hold',
      because:
        tunnelled.length > 0
          ? t`No circuit is on the way. What encrypts it is IPsec, from ${listed(tunnelled)}, and TLS of the application if it uses any.`
          : t`No circuit is on the way of the request. What protects the content is TLS of the application, or IPsec if you run it.`,
      facts: tunnelled.length > 0 ? ['ER-284'] : ['ER-004'],
    };
  const secured = circuits.filter((id) => {
    const node = document.nodes[id];
    return node?.kind === 'circuit' && node.directPort?.macsec === true;
  });
  if (secured.length === circuits.length)
    return {
      claim,
      verdict: 'holds in part',
      because: t`MACsec protects the cable to Microsoft's edge, ${listed(secured.map((id) => document.nodes[id]?.name ?? ''))} being on a Direct port pair. Before and behind it nothing is encrypted by the circuit.`,
      facts: ['ER-377'],
    };
  return {
    claim,
    verdict: 'does not hold',
    because: t`A circuit separates; it does not encrypt. What protects the content is TLS of the application, or IPsec if you run it.`,
    facts: ['ER-004', 'ER-377'],
  };
}

function sameWayBack(flow: FlowReport): Claim {
  const claim = t`The reply comes back the same way.`;
  if (flow.verdict === 'delivered-asymmetric')
    return {
      claim,
      verdict: 'does not hold',
      because: t`The reply takes another way than the request. Stateful devices on one of the two may not know it.`,
      facts: ['ER-240'],
    };
  return {
    claim,
    verdict: flow.return ? 'holds' : 'cannot be said',
    because: flow.return
      ? t`The reply passes the places that the request passed.`
      : t`There is no reply to follow.`,
    facts: ['ER-240'],
  };
}

/** As they are read. */
export const CLAIM_VERDICT_WORDS: Readonly<Record<Claim['verdict'], string>> = {
  holds: t`holds`,
  'holds in part': t`holds in part`,
  'does not hold': t`does not hold`,
  'cannot be said': t`cannot be said`,
};
