/**
 * Whether a design is ready to be built: the points that a Power Platform customer should be able to answer before
 * ExpressRoute is ordered, each answered from the design and its findings, or said to be beyond a drawing.
 *
 * @source PP-check, PP-plan, PP-consider of the facts
 */
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { FlowReport, Report } from '#sim/report/report.ts';
import type { CheckId } from './check.ts';
import type { Finding } from './finding.ts';
import { isPowerPlatform } from './power-platform.ts';
import { unverifiable } from './unverifiable.ts';

export type Topic = (typeof TOPICS)[number];
export const TOPICS = [
  'Client routing',
  'WAN performance',
  'Peering',
  'Asymmetric routing',
  'Geographic distribution',
  'On-premises integration',
] as const;

/** `ask`: it cannot be told from a drawing. `nothing`: the design draws nothing that it is about. */
export type Answer = 'holds' | 'risk' | 'falls-short' | 'ask' | 'nothing';

export interface ReadinessPoint {
  readonly topic: Topic;
  readonly question: string;
  readonly answer: Answer;
  /** One sentence that says what the answer rests on. */
  readonly because: string;
  /** What it rests on, to look at. */
  readonly about: readonly ElementId[];
  /** The findings that stand against it. */
  readonly findings: readonly Finding[];
}

interface Design {
  readonly document: TopologyDocument;
  readonly report: Report;
}

interface Told {
  readonly topic: Topic;
  readonly question: string;
  /** Any finding of these stands against it. A name ending in `/` is a whole group. */
  readonly checks: readonly (CheckId | `${string}/`)[];
  /** What there is to judge, in a sentence; null: nothing is drawn. */
  look(design: Design): Seen | null;
}

interface Seen {
  readonly because: string;
  readonly about: readonly ElementId[];
  /** The sentence itself says that it does not hold, whatever the checks find. */
  readonly short?: boolean;
}

interface Asked {
  readonly topic: Topic;
  readonly question: string;
  readonly because: string;
}

export function readinessOf(
  document: TopologyDocument,
  report: Report,
  findings: readonly Finding[],
): readonly ReadinessPoint[] {
  const told = TOLD.map((point): ReadinessPoint => {
    const seen = point.look({ document, report });
    const against = findings.filter(
      ({ check, severity }) =>
        severity !== 'info' &&
        point.checks.some((id) => (id.endsWith('/') ? check.startsWith(id) : check === id)),
    );
    const { topic, question } = point;
    if (against.length > 0) {
      const wrong = against.some(({ severity }) => severity === 'error');
      const because = wrong
        ? 'The design checks find errors.'
        : 'It works, with a risk that the design checks name.';
      return {
        topic,
        question,
        answer: wrong ? 'falls-short' : 'risk',
        because,
        about: seen?.about ?? [],
        findings: against,
      };
    }
    if (!seen)
      return {
        topic,
        question,
        answer: 'nothing',
        because: 'Nothing of it is drawn.',
        about: [],
        findings: [],
      };
    const { because, about, short = false } = seen;
    return { topic, question, answer: short ? 'falls-short' : 'holds', because, about, findings: [] };
  });
  const asked = ASKED.map((point): ReadinessPoint => ({ ...point, answer: 'ask', about: [], findings: [] }));
  return TOPICS.flatMap((topic) => [...told, ...asked].filter((point) => point.topic === topic));
}

const nodesOf = ({ document }: Design, is: (node: TopologyNode) => boolean): readonly TopologyNode[] =>
  Object.values(document.nodes).filter(is);

const say = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Flows between the customer and Power Platform, in one direction. */
function platformFlows({ document, report }: Design, way: 'to' | 'from'): readonly FlowReport[] {
  return report.flows.filter(({ flow: id, forward }) => {
    const flow = document.flows[id];
    const from = flow && document.nodes[flow.from.node];
    if (!flow || !from) return false;
    if (way === 'from') return isPowerPlatform(from);
    const to =
      flow.to.by === 'node'
        ? document.nodes[flow.to.node]
        : document.nodes[forward.hops.at(-1)?.place.node as never];
    return from.kind === 'host' && isPowerPlatform(to);
  });
}

const overCircuit = ({ forward }: FlowReport): boolean =>
  forward.segments.some(({ over }) => over?.type === 'circuit');
const delivered = ({ verdict }: FlowReport): boolean =>
  verdict === 'delivered' || verdict === 'delivered-asymmetric' || verdict === 'degraded';

const TOLD: readonly Told[] = [
  {
    topic: 'Client routing',
    question: 'Do people reach Power Platform over the circuit, and not past it?',
    checks: [
      'routing/er-not-preferred',
      'routefilter/missing',
      'routefilter/empty',
      'routefilter/pp-region-pair-incomplete',
      'pp/needs-microsoft-peering',
    ],
    look(design) {
      const flows = platformFlows(design, 'to');
      if (flows.length === 0) return null;
      const over = flows.filter((flow) => overCircuit(flow) && delivered(flow));
      return {
        because: `${over.length} of ${say(flows.length, 'flow')} to Power Platform arrive over a circuit.`,
        about: flows.map(({ flow }) => flow),
        short: over.length < flows.length,
      };
    },
  },
  {
    topic: 'Client routing',
    question: 'Do proxies and PAC files send it the way the routes go?',
    checks: ['routing/proxy-bypasses-er', 'routing/shared-edge'],
    look(design) {
      const hosts = nodesOf(design, (node) => node.kind === 'host' && node.leaves.by !== 'routing');
      return hosts.length === 0
        ? null
        : {
            because: `${say(hosts.length, 'segment leaves', 'segments leave')} by a proxy or a PAC file, and none of it goes past a circuit that offers its target.`,
            about: hosts.map(({ id }) => id),
          };
    },
  },
  {
    topic: 'Client routing',
    question:
      'Can people still reach what never goes over ExpressRoute: static files, DNS, certificate lists?',
    checks: ['pp/no-internet-egress', 'pp/cdn-over-er'],
    look(design) {
      const ways = Object.values(design.document.links).filter(({ kind }) => kind === 'internet');
      return ways.length === 0
        ? null
        : {
            because: `The design has ${say(ways.length, 'line')} to the internet, and every segment with people reaches one.`,
            about: ways.map(({ id }) => id),
          };
    },
  },
  {
    topic: 'WAN performance',
    question: 'Is the network in front of the circuit wide enough for what is asked of it?',
    checks: ['perf/wan-bottleneck', 'perf/over-capacity', 'circuit/last-mile-slower'],
    look({ document, report }) {
      const rates = Object.values(document.flows).some(
        ({ forwardMbps, returnMbps }) => forwardMbps + returnMbps > 0,
      );
      const limited = report.loads.filter(
        ({ over, capacityMbps }) => over.type === 'link' && capacityMbps !== null,
      );
      if (!rates || limited.length === 0) return null;
      const most = Math.max(...limited.map(({ mbps, capacityMbps }) => mbps / (capacityMbps ?? 1)));
      return {
        because: `The fullest link is asked for ${Math.round(most * 100)} % of its rate.`,
        about: limited.flatMap(({ over }) => (over.type === 'link' ? [over.link] : [])),
      };
    },
  },
  {
    topic: 'WAN performance',
    question: 'Is the circuit large enough, also when one of its links is lost?',
    checks: [
      'perf/relies-on-double-bandwidth',
      'perf/private-peering-saturates',
      'ha/standby-capacity',
      'gw/bottleneck',
      'pp/m365-joins',
    ],
    look({ report }) {
      const loads = report.loads.filter(({ over }) => over.type === 'circuit');
      const circuits = [
        ...new Set(loads.flatMap(({ over }) => (over.type === 'circuit' ? [over.circuit] : []))),
      ];
      return circuits.length === 0
        ? null
        : { because: 'What flows ask for fits on one link of each circuit.', about: circuits };
    },
  },
  {
    topic: 'Peering',
    question:
      'Is Microsoft peering there, with both sessions up and a filter for every region of the environment?',
    checks: ['pp/needs-microsoft-peering', 'peering/', 'routefilter/', 'asn/', 'bgp/'],
    look({ document, report }) {
      const peerings = Object.values(document.nodes).filter(
        (node) => node.kind === 'peering' && node.type === 'microsoft',
      );
      const sessions = report.sessions.filter(({ peering }) => peerings.some(({ id }) => id === peering));
      const up = sessions.filter(({ state }) => state === 'established');
      return peerings.length === 0
        ? null
        : {
            because: `${up.length} of ${say(sessions.length, 'session')} of Microsoft peering are up.`,
            about: peerings.map(({ id }) => id),
            short: up.length < sessions.length || sessions.length === 0,
          };
    },
  },
  {
    topic: 'Peering',
    question: 'Does everything leave with a public address that Microsoft admits and answers to?',
    checks: ['nat/', 'prefix/'],
    look({ document }) {
      const adverts = Object.values(document.nodes).filter(
        (node) => node.kind === 'peering' && node.type === 'microsoft' && node.adverts.length > 0,
      );
      return adverts.length === 0
        ? null
        : {
            because: 'Pools and published addresses are declared and advertised.',
            about: adverts.map(({ id }) => id),
          };
    },
  },
  {
    topic: 'Peering',
    question: 'What if a link, a building or a provider is lost?',
    checks: ['ha/'],
    look({ document }) {
      const circuits = Object.values(document.nodes).filter(({ kind }) => kind === 'circuit');
      return circuits.length === 0
        ? null
        : {
            because: 'No single failure that the checks know cuts the flows off.',
            about: circuits.map(({ id }) => id),
          };
    },
  },
  {
    topic: 'Asymmetric routing',
    question: 'Does every reply come back through the firewalls that saw the request?',
    checks: [
      'routing/asymmetric-stateful',
      'routing/partial-subnet-over-er',
      'nat/pool-shared-with-internet',
      'nat/inbound-internet-without-snat',
      'nat/inbound-er-without-snat',
      'prefix/same-on-internet',
      'prefix/same-on-several-circuits',
    ],
    look({ report }) {
      const flows = report.flows.filter(delivered);
      return flows.length === 0
        ? null
        : {
            because: `${say(flows.length, 'flow')} of ${report.flows.length} are answered on a way that every stateful device knows.`,
            about: flows.map(({ flow }) => flow),
          };
    },
  },
  {
    topic: 'Asymmetric routing',
    question: 'With several circuits: is the same one preferred in both directions?',
    checks: [
      'routing/preference-one-sided',
      'routing/multi-circuit-no-policy',
      'nat/pool-shared-between-circuits',
      'bgp/weight-on-microsoft-peering',
    ],
    look({ document }) {
      const circuits = Object.values(document.nodes).filter(({ kind }) => kind === 'circuit');
      return circuits.length < 2
        ? null
        : {
            because: `${circuits.length} circuits, and nothing that prefers one of them in one direction only.`,
            about: circuits.map(({ id }) => id),
          };
    },
  },
  {
    topic: 'Geographic distribution',
    question: 'Does each circuit reach the regions of the environments and networks behind it?',
    checks: ['sku/', 'pp/callback-sku-region', 'globalreach/sku'],
    look({ document }) {
      const circuits = Object.values(document.nodes).filter(({ kind }) => kind === 'circuit');
      return circuits.length === 0
        ? null
        : {
            because: 'The SKU and the location of each circuit fit what is asked of it.',
            about: circuits.map(({ id }) => id),
          };
    },
  },
  {
    topic: 'Geographic distribution',
    question: 'Is nobody sent a long way round to a circuit?',
    checks: ['perf/hairpin', 'routing/vnet-to-vnet-over-circuit'],
    look(design) {
      const placed = Object.values(design.document.zones).filter(
        ({ kind, place }) => kind === 'site' && place !== null,
      );
      return placed.length === 0
        ? null
        : {
            because: `${say(placed.length, 'site')} with a place on the map, each near the edge it uses.`,
            about: placed.map(({ id }) => id),
          };
    },
  },
  {
    topic: 'On-premises integration',
    question: 'Can the environment call what it has to call, by a public name or from its own subnet?',
    checks: [
      'pp/callback-private-dns',
      'pp/callback-ip-not-advertised',
      'pp/callback-sku-region',
      'pp/vnet-subnet-pair',
      'pp/vnet-subnet-size',
      'pp/vnet-no-nat-gateway',
      'pp/vnet-unsupported-env',
    ],
    look(design) {
      const calls = platformFlows(design, 'from');
      const fine = calls.filter(delivered);
      return calls.length === 0
        ? null
        : {
            because: `${fine.length} of ${say(calls.length, 'call')} from Power Platform arrive.`,
            about: calls.map(({ flow }) => flow),
            short: fine.length < calls.length,
          };
    },
  },
  {
    topic: 'On-premises integration',
    question: 'Is what is published guarded, and are callers authenticated?',
    checks: [
      'pp/callback-unprotected',
      'pp/callback-allowlist-false-trust',
      'security/',
      'prefix/over-broad',
    ],
    look(design) {
      const hosts = nodesOf(design, (node) => node.kind === 'host' && node.published.length > 0);
      return hosts.length === 0
        ? null
        : {
            because: 'A firewall or a reverse proxy stands in front of every published server.',
            about: hosts.map(({ id }) => id),
          };
    },
  },
  {
    topic: 'On-premises integration',
    question: 'Does the data gateway dial out to a region that the design reaches?',
    checks: ['pp/gateway-relay-region', 'pp/gateway-inbound-rule'],
    look(design) {
      const gateways = nodesOf(design, (node) => node.kind === 'host' && node.role === 'data-gateway');
      return gateways.length === 0
        ? null
        : { because: 'It needs no door of its own.', about: gateways.map(({ id }) => id) };
    },
  },
  {
    topic: 'On-premises integration',
    question:
      'Do IP firewall and session binding of the environment know every address that people may come from?',
    checks: ['pp/ip-firewall-misses-pool', 'pp/cookie-binding-failover'],
    look(design) {
      const services = nodesOf(
        design,
        (node) =>
          node.kind === 'service' &&
          (node.environment?.ipFirewall != null || node.environment?.cookieBinding === true),
      );
      return services.length === 0
        ? null
        : { because: 'Every pool that people may leave by is listed.', about: services.map(({ id }) => id) };
    },
  },
];

const ASKED: readonly Asked[] = [
  {
    topic: 'Client routing',
    question: 'Is the PAC file that is rolled out the one that is drawn, also on laptops outside the office?',
    because: 'A drawing shows what is meant, not what is on the laptops.',
  },
  {
    topic: 'WAN performance',
    question: 'What latency, loss and jitter do people measure to the circuit today, at the busiest hour?',
    because: 'Latency here is estimated from distance; loss and jitter are measured, not drawn.',
  },
  {
    topic: 'WAN performance',
    question: 'Was the slowest site tried against a local breakout?',
    because: 'ExpressRoute cures no slow WAN in front of it.',
  },
  {
    topic: 'Peering',
    question: 'Has the provider confirmed diverse paths, a delivery date, and who answers at night?',
    because: 'Contracts are not drawn.',
  },
  {
    topic: 'Peering',
    question: 'Is proof of ownership of every advertised prefix at hand?',
    because: 'A registry is asked by Microsoft, not by a drawing.',
  },
  ...unverifiable.map(({ question, because }): Asked => ({ topic: 'Peering', question, because })),
  {
    topic: 'Asymmetric routing',
    question: 'Who looks again at routes and firewalls after a community or a prefix changes?',
    because: 'Microsoft changes its list every month; a process is not drawn.',
  },
  {
    topic: 'Geographic distribution',
    question: 'Where do people travel to and work from, and are those places drawn?',
    because: 'Only what is drawn can be checked.',
  },
  {
    topic: 'On-premises integration',
    question: 'Which plug-ins, flows and connectors call on-premises, and is each drawn as a flow?',
    because: 'What an environment calls is in the environment, not in the network.',
  },
];
