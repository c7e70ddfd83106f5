/**
 * The hand-off ledger for an auditor: every flow, both directions, every segment, with owner, medium, protection, latency,
 * load and source.
 *
 * @source design, Hand-offs; ER-053, ER-390, ER-407
 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId } from '#model/ids.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type {
  FlowReport,
  HandOff,
  LoadReport,
  Medium,
  PathGraph,
  Report,
  Segment,
} from '#sim/report/report.ts';
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
  /** One way each, milliseconds, estimate; null: nothing arrives. */
  readonly latency: { readonly requestMs: number; readonly replyMs: number } | null;
  readonly handoffs: readonly AuditedHandOff[];
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
  /** In the device it leaves and on the way, milliseconds, estimate. */
  readonly latencyMs: number;
  /** `178 of 1000 Mbps` in the direction of travel; `not known`: Microsoft and the internet do not say. */
  readonly load: string;
  readonly facts: readonly string[];
  /** `Connectivity provider to Microsoft, Microsoft edge, private ends here`, or nothing. */
  readonly handoff: string | null;
}

/** Where a packet changes hands or stops being private, in order of travel. */
export interface AuditedHandOff {
  readonly way: 'request' | 'reply';
  readonly at: string;
  readonly title: string;
  readonly who: string;
  readonly chosenBy: string;
  readonly protectedBy: string;
  readonly facts: readonly string[];
}

export const auditOf = (document: TopologyDocument, report: Report): readonly AuditedFlow[] =>
  report.flows.map((flow) => {
    const drawn = document.flows[flow.flow];
    const to = drawn?.to;
    const target = to && 'node' in to ? document.nodes[to.node]?.name : undefined;
    const end = target ?? flow.dns?.name ?? flow.forward.hops.at(-1)?.destination ?? '';
    return {
      flow: flow.flow,
      name: drawn?.name ?? flow.flow,
      from: (drawn && document.nodes[drawn.from.node]?.name) ?? '',
      to: end,
      outcome: flow.sentence,
      privacy: flow.privacy.sentence,
      assumptions: flow.assumptions,
      request: segmentsOf(document, flow, 'forward', report.loads),
      reply: segmentsOf(document, flow, 'return', report.loads),
      latency: flow.latency && { requestMs: flow.latency.forwardMs, replyMs: flow.latency.returnMs },
      handoffs: flow.handoffs.map((flag) => ({
        way: flag.direction === 'forward' ? 'request' : 'reply',
        at: flag.at.label,
        title: marksOf(flag).join(', '),
        who: flag.who,
        chosenBy: flag.chosenBy,
        protectedBy: flag.protectedBy,
        facts: flag.facts,
      })),
      claims: claimsOf(document, flow, end),
    };
  });

const marksOf = (flag: HandOff): readonly string[] => [
  ...(flag.from === flag.to ? [] : [t`${OWNERS[flag.from]} to ${OWNERS[flag.to]}`]),
  ...(flag.edge ? [t`Microsoft edge`] : []),
  ...(flag.privateEnds ? [t`private ends here`] : []),
];

function segmentsOf(
  document: TopologyDocument,
  flow: FlowReport,
  direction: 'forward' | 'return',
  loads: readonly LoadReport[],
): readonly AuditedSegment[] {
  const path = flow[direction];
  return (path?.segments ?? []).map((segment, index) => {
    const from = path?.hops[segment.from];
    // A hand-off is told once for its place; each way on from there passes it.
    const flag = flow.handoffs.find(
      (each) =>
        each.direction === direction &&
        each.to === segment.owner &&
        path?.segments[each.segment]?.from === segment.from,
    );
    const perDevice = from && from.number > 1 ? (flow.latency?.perDeviceMs ?? 0) : 0;
    return {
      number: from?.number ?? index + 1,
      from: from?.place.label ?? '',
      to: path?.hops[segment.to]?.place.label ?? '',
      share: segment.share,
      owner: OWNERS[segment.owner],
      medium: MEDIA[segment.medium].name,
      protectedBy: MEDIA[segment.medium].protectedBy,
      latencyMs: segment.latencyMs + perDevice,
      load: loadOf(document, path as PathGraph, segment, loads),
      facts: [...new Set([...(flag?.facts ?? []), ...MEDIA[segment.medium].facts])],
      handoff: flag ? marksOf(flag).join(', ') : null,
    };
  });
}

function loadOf(
  document: TopologyDocument,
  path: PathGraph,
  segment: Segment,
  loads: readonly LoadReport[],
): string {
  const { over, cables, owner } = segment;
  const [from, to] = [path.hops[segment.from]?.place, path.hops[segment.to]?.place];
  const isOn = (load: LoadReport) => {
    if (load.over.type === 'gateway')
      return load.over.gateway === from?.node || load.over.gateway === to?.node;
    if (over?.type === 'circuit')
      return (
        load.over.type === 'circuit' && load.over.circuit === over.circuit && load.over.part === over.part
      );
    return load.over.type === 'link' && cables.includes(load.over.link);
  };
  const isThisWay = ({ over: on, direction }: LoadReport) => {
    if (on.type !== 'link')
      return direction === (to?.role === 'msee' ? 'towards-microsoft' : 'towards-customer');
    const first = document.links[on.link]?.ends[0];
    if (first !== from?.node && first !== to?.node) return true;
    return direction === (first === from?.node ? 'from-first-end' : 'from-second-end');
  };
  const on = loads.filter(isOn);
  const [fullest] = [...(on.some(isThisWay) ? on.filter(isThisWay) : on)].sort((a, b) => b.mbps - a.mbps);
  if (!fullest) return owner === 'customer' || owner === 'provider' ? t`no limit drawn` : t`not known`;
  const mbps = Number(fullest.mbps.toPrecision(3));
  return fullest.capacityMbps === null ? t`${mbps} Mbps` : t`${mbps} of ${fullest.capacityMbps} Mbps`;
}

const OWNERS: Readonly<Record<Owner, string>> = {
  customer: t`Customer`,
  provider: t`Connectivity provider`,
  microsoft: t`Microsoft`,
  internet: t`Internet providers`,
};

interface MediumFacts {
  readonly name: string;
  readonly protectedBy: string;
  readonly facts: readonly string[];
}

/** @source ER-004, ER-012, ER-284, ER-317, ER-320, ER-377, ER-390, ER-407 */
const MEDIA: Readonly<Record<Medium, MediumFacts>> = {
  'customer-private': {
    name: t`Private, own network`,
    protectedBy: t`Own controls, and whatever is encrypted end to end`,
    facts: ['ER-407'],
  },
  'provider-private': {
    name: t`Dedicated by the provider`,
    protectedBy: t`Separation by the provider; no encryption by ExpressRoute`,
    facts: ['ER-004', 'ER-390'],
  },
  'microsoft-shared': {
    name: t`Shared inside Microsoft`,
    protectedBy: t`TLS of the application; not the internet, and not dedicated`,
    facts: ['ER-317', 'ER-377'],
  },
  'microsoft-private': {
    name: t`Private inside Microsoft`,
    protectedBy: t`A routing domain of its own; no encryption by ExpressRoute`,
    facts: ['ER-012', 'ER-377'],
  },
  'public-internet': {
    name: t`Public internet`,
    protectedBy: t`TLS of the application only`,
    facts: ['ER-320'],
  },
  'ipsec-over-internet': {
    name: 'IPsec over the internet',
    protectedBy: t`IPsec between the device and the gateway`,
    facts: ['ER-284'],
  },
};
