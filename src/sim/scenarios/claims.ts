/** Of each check, what its claim of a failure gets wrong: nothing, if it is true. Used by tests only. */
import { carriersOf } from '#checks/carriers.ts';
import { circuitsIn, type FlowFacts } from '#checks/flow-facts.ts';
import { covers, familyOf, type IpAddress, type Prefix } from '#model/addresses.ts';
import type { ElementId } from '#model/ids.ts';
import type { VnetNode } from '#model/kinds/vnet.ts';
import {
  aloneOn,
  arrives,
  type ClaimCase,
  gets,
  noticing,
  prefixesIn,
  probed,
  seenFrom,
  source,
  sources,
  stillOver,
} from './claim-case.ts';
import { fails } from './designs.ts';

type Claimed = (each: ClaimCase) => readonly string[];

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
    const [, line = ''] = each.finding.about;
    return stillOver(each, circuit, group ? `group:${group}` : line);
  },
  'ha/same-location': (each) => {
    const [location] = each.facts.circuits.find(({ id }) => id === each.finding.about[0])?.locations ?? [];
    return each.finding.about.flatMap((circuit) => stillOver(each, circuit, `location:${location}`));
  },
  'ha/same-provider': (each) => {
    const isProvider = (id: string) => each.facts.node(id as ElementId)?.kind === 'provider';
    const providers = each.finding.about.filter(isProvider);
    const circuits = each.finding.about.filter((id) => !isProvider(id));
    return circuits.flatMap((circuit) => stillOver(each, circuit, ...providers));
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
