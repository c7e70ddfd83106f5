/** What each check claims of a failure, asked of the engine. Used by tests only. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import { carriersOf } from '#checks/carriers.ts';
import { type Facts, factsOf } from '#checks/facts.ts';
import type { Finding } from '#checks/finding.ts';
import { circuitsIn, type FlowFacts } from '#checks/flow-facts.ts';
import { runChecks } from '#checks/run-checks.ts';
import { covers, familyOf, type IpAddress, type Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import type { PeeringNode, PeeringSession } from '#model/kinds/peering.ts';
import type { ServiceNode } from '#model/kinds/service.ts';
import type { VnetNode } from '#model/kinds/vnet.ts';
import type { FlowReport, Report } from '#sim/report/report.ts';
import { simulate } from '#sim/simulate.ts';
import { type Failable, failables } from '#verify/failable.ts';
import { type Outcome, Scenarios } from '#verify/scenarios.ts';
import { addNode, type Change, changed, fails, flow, website } from './designs.ts';

interface Case {
  readonly facts: Facts;
  readonly finding: Finding;
  /** With things failed, by their keys: a circuit by its id. */
  readonly without: (...keys: readonly string[]) => Outcome;
  /** With half of a circuit cut where no interface goes down. */
  readonly silently: (circuit: string, part: string) => Report;
  readonly elements: readonly Failable[];
}

type Claimed = (each: Case) => readonly string[];

const gets = ({ flows }: Outcome, { id }: FlowFacts): FlowReport | undefined =>
  flows.find((one) => one.flow === id);
const arrives = (report: FlowReport | undefined) => (report?.deliveredShare ?? 0) > 0;
/** As the service sees them. */
const sources = (report: FlowReport | undefined): readonly IpAddress[] =>
  report?.forward.hops.flatMap(({ end, source: from }) => (end?.outcome === 'delivered' ? [from] : [])) ?? [];
const source = (report: FlowReport) => sources(report).join();
const uses = (report: FlowReport | undefined, circuit: string) =>
  arrives(report) && circuitsIn((report as FlowReport).forward).some((id) => id === circuit);

const usersOf = ({ facts, finding }: Case) =>
  facts.flows.filter(({ to, fromMicrosoft }) => to?.id === finding.about[0] && !fromMicrosoft);

/** From where users come who may (to be blocked is what is wanted of a way that is not), as it is and after every failure of one circuit, device or place, and of all circuits. */
function seenFrom(each: Case): readonly IpAddress[] {
  const groups = ['circuits', 'devices', 'providers', 'locations'];
  const circuits = each.facts.circuits.map(({ id }) => id);
  const outcomes = [
    each.without(),
    each.without(...circuits),
    ...each.elements.filter(({ group }) => groups.includes(group)).map(({ key }) => each.without(key)),
  ];
  return outcomes.flatMap((then) =>
    usersOf(each).flatMap((flow) => {
      const now = gets(then, flow);
      return flow.noInternet && now?.crossesInternet ? [] : sources(now);
    }),
  );
}

/** The prefixes that a sentence names. */
const prefixesIn = (text: string) =>
  (text.match(/[0-9a-f.:]+\/\d+/g) ?? []) as readonly string[] as readonly Prefix[];

/** The IPv4 subnets of a virtual network whose machines get to a website by no circuit. */
function probed(
  { document, catalogue }: Facts,
  vnet: VnetNode,
  ...failures: readonly Change[]
): ReadonlySet<string> {
  const subnets = vnet.subnets.filter(({ prefix }) => familyOf(prefix) === 4);
  const asked = changed(
    document,
    ...('website' in document.nodes ? [] : [website]),
    ...subnets.map(({ name, prefix }, number) =>
      addNode('vm', `probe-${number}`, {
        name: `Probe ${name}`,
        vnet: vnet.id,
        addresses: [prefix.replace(/\d+\/\d+$/, '9')],
      }),
    ),
    ...subnets.map((_, number) => flow(`probe-${number}`, '203.0.113.200', { id: `probe-${number}` })),
    ...failures,
  );
  const { flows } = simulate(asked, catalogue);
  const isOut = (number: number) => {
    const report = flows.find((one) => one.flow === `probe-${number}`);
    return arrives(report) && circuitsIn((report as FlowReport).forward).length === 0;
  };
  return new Set(subnets.flatMap(({ name }, number) => (isOut(number) ? [name] : [])));
}

/** Flows that one thing was to end, and that still go over the circuit. */
const stillOver = (each: Case, circuit: string, ...keys: readonly string[]) =>
  each.facts.flows
    .filter((flow) => uses(gets(each.without(...keys), flow), circuit))
    .map(({ name }) => `${name} still goes over ${circuit}`);

/** Flows that the circuit alone could carry. */
const aloneOn = ({ facts }: Case, circuit: string) =>
  facts.flows.filter(
    (flow) =>
      flow.circuits.length > 0 &&
      carriersOf(facts, flow)
        .map(({ id }) => String(id))
        .join() === circuit,
  );

/** How long the flows of a peering are lost before both ends notice, against what is said of it. */
function noticing(each: Case, isMeant: (session: PeeringSession) => boolean): readonly string[] {
  const peering = each.facts.peerings.find(({ id }) => id === each.finding.about[0]) as PeeringNode;
  const [, time, unit] = /takes up to (\d+) (minute|second)s? to notice/.exec(each.finding.message) ?? [];
  const said = time ? Number(time) * (unit === 'minute' ? 60_000 : 1_000) : Number.POSITIVE_INFINITY;
  const over = each.facts.flows.filter(
    ({ circuits, byMicrosoftPeering }) =>
      circuits.includes(peering.circuit) && byMicrosoftPeering === (peering.type === 'microsoft'),
  );
  const halves = (['primary', 'secondary'] as const).filter((_, half) => {
    const session = peering.sessions[half];
    return session?.enabled && isMeant(session);
  });
  const longest = halves.flatMap((part) => {
    const { flows } = each.silently(peering.circuit, part);
    const hit = flows.filter((one) => over.some(({ id }) => id === one.flow) && one.recovery?.affectedShare);
    return hit.length > 0 ? [Math.max(...hit.map(({ recovery }) => recovery?.detectionMs ?? 0))] : [];
  });
  const most = Math.max(0, ...longest);
  return most === said || (most < said && longest.length < halves.length)
    ? []
    : [`${peering.name} is noticed after ${most} ms, not ${said}`];
}

/** Of each check, what its claim gets wrong: nothing, if it is true. */
export const CLAIMS: Readonly<Record<string, Claimed>> = {
  'ha/no-bfd': (each) => noticing(each, ({ bfd }) => !bfd.enabled),
  'ha/bfd-needs-reset': (each) => noticing(each, ({ bfd }) => bfd.enabled),
  'ha/single-circuit': (each) => {
    const [circuit = ''] = each.finding.about;
    const then = each.without(circuit);
    return aloneOn(each, circuit)
      .filter((flow) => {
        const now = gets(then, flow);
        return now && arrives(now) && circuitsIn(now.forward).length > 0;
      })
      .map(({ name }) => `${name} still goes over a circuit`);
  },
  'ha/internet-as-only-backup': (each) => {
    const [circuit = ''] = each.finding.about;
    const then = each.without(circuit);
    return aloneOn(each, circuit)
      .filter(
        (flow) => each.finding.message.includes(flow.name) && flow.byMicrosoftPeering && !flow.noInternet,
      )
      .flatMap((flow) => {
        const now = gets(then, flow);
        if (!now || !arrives(now) || !now.crossesInternet)
          return [`${flow.name} does not fall back to the internet`];
        return source(now) === source(flow.report) ? [`${flow.name} keeps its source address`] : [];
      });
  },
  'ha/published-on-one-circuit': (each) => {
    const [host, circuit = ''] = each.finding.about;
    const then = each.without(circuit);
    return each.facts.flows
      .filter((flow) => flow.fromMicrosoft && flow.to?.id === host && flow.circuitsOut.length > 0)
      .filter((flow) => arrives(gets(then, flow)))
      .map(({ name }) => `${name} still arrives`);
  },
  'security/no-internet-flow-leaks': (each) => {
    if (!each.finding.derived) return [];
    const [id] = each.finding.about;
    const flow = each.facts.flows.find((one) => one.id === id) as FlowFacts;
    const [only] = carriersOf(each.facts, flow);
    const now = gets(each.without(only?.id ?? ''), flow);
    return now?.crossesInternet ? [] : [`${flow.name} does not cross the internet`];
  },
  'ha/standby-capacity': (each) => {
    const [survivor] = each.finding.about;
    const lost = each.facts.circuits.find(({ name }) =>
      each.finding.message.startsWith(`After losing ${name},`),
    );
    const { loads } = each.without(lost?.id ?? '');
    const most = Math.max(
      ...(['towards-microsoft', 'towards-customer'] as const).map((way) =>
        loads
          .filter(
            ({ over, direction }) =>
              over.type === 'circuit' && over.circuit === survivor && direction === way,
          )
          .reduce((sum, { mbps }) => sum + mbps, 0),
      ),
    );
    const rate = each.facts.circuits.find(({ id }) => id === survivor)?.mbps ?? 0;
    return most > rate ? [] : [`${survivor} carries ${most} of ${rate}`];
  },
  'pp/cookie-binding-failover': (each) => {
    const seen = seenFrom(each);
    return prefixesIn(each.finding.message)
      .filter((pool) => !seen.some((from) => covers(pool, from)))
      .map((pool) => `nobody comes from ${pool}`);
  },
  'pp/ip-firewall-misses-pool': (each) => {
    if (!each.finding.derived) return [];
    const seen = seenFrom(each);
    return prefixesIn(each.finding.message)
      .filter((pool) => !seen.some((from) => covers(pool, from)))
      .map((pool) => `nobody comes from ${pool}`);
  },
  'nat/per-link-pools': (each) => {
    const [, circuit] = /losing a link of (.+) drops/.exec(each.finding.message) ?? [];
    const { id } = each.facts.circuits.find(({ name }) => name === circuit) as { id: string };
    const pools = prefixesIn(each.finding.message);
    const [host] = each.finding.about.slice(2);
    return (['primary', 'secondary'] as const).flatMap((part, half) => {
      const then = each.without(`${id}.${part}`);
      const kept = each.facts.flows
        .filter((flow) => sources(gets(then, flow)).some((from) => covers(pools[half] as Prefix, from)))
        .map(({ name }) => `${name} keeps the pool of the ${part} link`);
      const reached = each.facts.flows
        .filter(({ fromMicrosoft, to, target }) => fromMicrosoft && to?.id === host && target !== null)
        .filter(
          (flow) => covers(pools[half] as Prefix, flow.target as IpAddress) && arrives(gets(then, flow)),
        )
        .map(({ name }) => `${name} still arrives without the ${part} link`);
      return [...kept, ...reached];
    });
  },
  'private/default-route-fails-open': (each) => {
    const [vnetId = '', ...teachers] = each.finding.about;
    const vnet = each.facts.node(vnetId as ElementId) as VnetNode;
    const circuits = each.facts.peerings
      .filter(({ id }) => teachers.includes(id))
      .map(({ circuit }) => circuit);
    const open = probed(each.facts, vnet);
    const cut = probed(each.facts, vnet, ...circuits.map((of) => fails({ type: 'node', node: of })));
    return vnet.subnets.flatMap(({ name, prefix }) => {
      if (name === 'GatewaySubnet' || familyOf(prefix) === 6) return [];
      const said = new RegExp(`[ ,]${name}[ ,].*of ${vnet.name}`).test(each.finding.message);
      const regains = cut.has(name) && !open.has(name);
      return said === regains ? [] : [`${name} ${regains ? 'regains' : 'does not regain'} the internet`];
    });
  },
  'ha/same-ce': (each) => {
    const [device = '', circuit = ''] = each.finding.about;
    return stillOver(each, circuit, device);
  },
  'ha/links-share-path': (each) => {
    const [circuit = ''] = each.finding.about;
    const [, group] = /over the same (.+), so/.exec(each.finding.message) ?? [];
    return stillOver(each, circuit, `group:${group}`);
  },
  'ha/same-location': (each) => {
    const [location] = each.facts.circuits.find(({ id }) => id === each.finding.about[0])?.locations ?? [];
    return each.finding.about.flatMap((circuit) => stillOver(each, circuit, `location:${location}`));
  },
  'ha/same-provider': (each) => {
    const [provider = '', ...circuits] = each.finding.about;
    return circuits.flatMap((circuit) => stillOver(each, circuit, provider));
  },
  'perf/relies-on-double-bandwidth': (each) => {
    const [circuit = ''] = each.finding.about;
    const rate = each.facts.circuits.find(({ id }) => id === circuit)?.mbps ?? 0;
    return (['primary', 'secondary'] as const).flatMap((part) => {
      const carried = each
        .without(`${circuit}.${part}`)
        .loads.filter(({ over }) => over.type === 'circuit' && over.circuit === circuit);
      return Math.max(0, ...carried.map(({ mbps }) => mbps)) > rate
        ? []
        : [`${circuit} does without its ${part} link`];
    });
  },
  'ha/vpn-backup-undersized': (each) => {
    const [tunnel] = each.finding.about;
    const then = each.without(...each.facts.circuits.map(({ id }) => id));
    return then.loads.some(({ over }) => over.type === 'link' && over.link === tunnel)
      ? []
      : [`nothing goes over ${tunnel}`];
  },
};

/** Without IP firewalls: whom they block is a finding of its own, and from where users come is what it rests on. */
function lifted(document: TopologyDocument): TopologyDocument {
  const nodes = Object.values(document.nodes).map((each) =>
    each.kind === 'service' && each.environment?.ipFirewall
      ? { ...each, environment: { ...each.environment, ipFirewall: null } }
      : each,
  );
  const isSame = nodes.every((each) => document.nodes[each.id] === each);
  return isSame ? document : { ...document, nodes: Object.fromEntries(nodes.map((each) => [each.id, each])) };
}

/** Addresses that users come from after a failure, that the IP firewall blocks, and that nobody was told of (ER-373). */
function unsaid(
  each: Omit<Case, 'finding'>,
  services: readonly ServiceNode[],
  findings: readonly Finding[],
): readonly string[] {
  return services.flatMap(({ id, name, environment }) => {
    const allowed = environment?.ipFirewall;
    if (!allowed) return [];
    const about = findings.filter((one) => one.check === 'pp/ip-firewall-misses-pool' && one.about[0] === id);
    const told = [...allowed, ...about.flatMap(({ message }) => prefixesIn(message))];
    const seen = seenFrom({ ...each, finding: { about: [id] } as unknown as Finding });
    return seen
      .filter((from) => !told.some((prefix) => covers(prefix, from)))
      .filter((from) => !about.some(({ message }) => message.includes(` ${from} `)))
      .map((from) => `pp/ip-firewall-misses-pool: ${name} blocks ${from}, and nobody is told`);
  });
}

export function untrue(
  document: TopologyDocument,
  catalogue: Catalogue,
): { readonly wrong: readonly string[]; readonly held: readonly string[] } {
  const good = { ...document, failures: {} };
  const open = lifted(good);
  const report = simulate(open, catalogue);
  const walls = open !== good;
  const isWall = ({ check }: Finding) => check === 'pp/ip-firewall-misses-pool';
  const findings = [
    ...runChecks(open, catalogue, report),
    ...(walls ? runChecks(good, catalogue, simulate(good, catalogue)).filter(isWall) : []),
  ].filter(({ check }) => check in CLAIMS);
  if (findings.length === 0 && !walls) return { wrong: [], held: [] };
  const facts = factsOf(open, catalogue, report);
  const scenarios = new Scenarios(open, catalogue);
  const elements = failables(good, catalogue);
  const without = (...keys: readonly string[]) =>
    scenarios.run(
      keys.map((key) => {
        const element = elements.find((one) => one.key === key);
        if (!element) throw new Error(`${key} cannot fail`);
        return element;
      }),
    );
  const silently = (circuit: string, part: string) =>
    simulate(fails({ type: 'node', node: circuit, part }, true)(open), catalogue);
  const asked = { facts, without, silently, elements };
  const guarded = Object.values(good.nodes).flatMap((each) => (each.kind === 'service' ? [each] : []));
  return {
    wrong: [
      ...findings.flatMap((finding) =>
        (CLAIMS[finding.check]?.({ ...asked, finding }) ?? []).map((why) => `${finding.check}: ${why}`),
      ),
      ...unsaid(asked, guarded, findings),
    ],
    held: findings.map(({ check }) => check),
  };
}
