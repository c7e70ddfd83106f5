/**
 * The hand-off ledger for an auditor: every flow, both directions, every segment, with owner, medium, protection, latency,
 * load and source.
 *
 * @source design, Hand-offs; ER-053, ER-390, ER-407
 */
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId } from '#model/ids.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { FlowReport, LoadReport, Medium, Report, Segment } from '#sim/report/report.ts';
import { type Claim, claimsOf } from './claims.ts';

export interface AuditedFlow {
  readonly flow: FlowId;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly outcome: string;
  /** How far it is private, in a sentence. */
  readonly privacy: string;
  readonly assumptions: readonly string[];
  readonly request: readonly AuditedSegment[];
  readonly reply: readonly AuditedSegment[];
  readonly claims: readonly Claim[];
}

export interface AuditedSegment {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly share: number;
  readonly owner: string;
  readonly medium: string;
  readonly protectedBy: string;
  /** One way, milliseconds, estimate. */
  readonly latencyMs: number;
  /** `178 of 1000 Mbps`; null: no limit is drawn for it. */
  readonly load: string | null;
  readonly facts: readonly string[];
  /** `Microsoft edge`, `private ends here`, or nothing. */
  readonly handoff: string | null;
}

export const auditOf = (document: TopologyDocument, report: Report): readonly AuditedFlow[] =>
  report.flows.map((flow) => {
    const drawn = document.flows[flow.flow];
    const to = drawn?.to;
    const target = to && 'node' in to ? document.nodes[to.node]?.name : undefined;
    return {
      flow: flow.flow,
      name: drawn?.name ?? flow.flow,
      from: (drawn && document.nodes[drawn.from.node]?.name) ?? '',
      to: target ?? flow.dns?.name ?? flow.forward.hops.at(-1)?.destination ?? '',
      outcome: flow.sentence,
      privacy: flow.privacy.sentence,
      assumptions: flow.assumptions,
      request: segmentsOf(flow, 'forward', report.loads),
      reply: segmentsOf(flow, 'return', report.loads),
      claims: claimsOf(document, flow),
    };
  });

function segmentsOf(
  flow: FlowReport,
  direction: 'forward' | 'return',
  loads: readonly LoadReport[],
): readonly AuditedSegment[] {
  const path = flow[direction];
  return (path?.segments ?? []).map((segment, index) => {
    const from = path?.hops[segment.from];
    const flag = flow.handoffs.find((each) => each.direction === direction && each.segment === index);
    const marks = flag
      ? [
          ...(flag.edge ? ['Microsoft edge'] : flag.from !== flag.to ? ['hand-off'] : []),
          ...(flag.privateEnds ? ['private ends here'] : []),
        ]
      : [];
    return {
      number: from?.number ?? index + 1,
      from: from?.place.label ?? '',
      to: path?.hops[segment.to]?.place.label ?? '',
      share: segment.share,
      owner: OWNERS[segment.owner],
      medium: MEDIA[segment.medium].name,
      protectedBy: MEDIA[segment.medium].protectedBy,
      latencyMs: segment.latencyMs,
      load: loadOf(segment, loads),
      facts: [...new Set([...(flag?.facts ?? []), ...MEDIA[segment.medium].facts])],
      handoff: marks.length > 0 ? marks.join(', ') : null,
    };
  });
}

function loadOf({ over, cables }: Segment, loads: readonly LoadReport[]): string | null {
  const on = loads.filter((load) =>
    over?.type === 'circuit'
      ? load.over.type === 'circuit' && load.over.circuit === over.circuit && load.over.part === over.part
      : load.over.type === 'link' && cables.includes(load.over.link),
  );
  const fullest = [...on].sort((a, b) => b.mbps - a.mbps)[0];
  if (!fullest) return null;
  const mbps = Number(fullest.mbps.toPrecision(3));
  return fullest.capacityMbps === null ? `${mbps} Mbps` : `${mbps} of ${fullest.capacityMbps} Mbps`;
}

const OWNERS: Readonly<Record<Owner, string>> = {
  customer: 'Customer',
  provider: 'Connectivity provider',
  microsoft: 'Microsoft',
  internet: 'Internet providers',
};

interface MediumFacts {
  readonly name: string;
  readonly protectedBy: string;
  readonly facts: readonly string[];
}

/** @source ER-004, ER-012, ER-284, ER-317, ER-320, ER-377, ER-390, ER-407 */
const MEDIA: Readonly<Record<Medium, MediumFacts>> = {
  'customer-private': {
    name: 'Private, own network',
    protectedBy: 'Own controls, and whatever is encrypted end to end',
    facts: ['ER-407'],
  },
  'provider-private': {
    name: 'Dedicated by the provider',
    protectedBy: 'Separation by the provider; no encryption by ExpressRoute',
    facts: ['ER-004', 'ER-390'],
  },
  'microsoft-shared': {
    name: 'Shared inside Microsoft',
    protectedBy: 'TLS of the application; not the internet, and not dedicated',
    facts: ['ER-317', 'ER-377'],
  },
  'microsoft-private': {
    name: 'Private inside Microsoft',
    protectedBy: 'A routing domain of its own; no encryption by ExpressRoute',
    facts: ['ER-012', 'ER-377'],
  },
  'public-internet': {
    name: 'Public internet',
    protectedBy: 'TLS of the application only',
    facts: ['ER-320'],
  },
  'ipsec-over-internet': {
    name: 'IPsec over the internet',
    protectedBy: 'IPsec between the device and the gateway',
    facts: ['ER-284'],
  },
};
