/** A claim of a check about a failure, and what the engine says of it. Used by tests only. */
import { carriersOf } from '#checks/carriers.ts';
import type { Facts } from '#checks/facts.ts';
import type { Finding } from '#checks/finding.ts';
import { circuitsIn, type FlowFacts } from '#checks/flow-facts.ts';
import { familyOf, type IpAddress, type Prefix } from '#model/addresses.ts';
import type { PeeringNode, PeeringSession } from '#model/kinds/peering.ts';
import type { VnetNode } from '#model/kinds/vnet.ts';
import type { FlowReport, Report } from '#sim/report/report.ts';
import { simulate } from '#sim/simulate.ts';
import type { Failable } from '#verify/failable.ts';
import type { Outcome } from '#verify/scenarios.ts';
import { addNode, type Change, changed, flow, website } from './designs.ts';

export interface ClaimCase {
  readonly facts: Facts;
  readonly finding: Finding;
  /** With things failed, by their keys: a circuit by its id. */
  readonly without: (...keys: readonly string[]) => Outcome;
  /** With half of a circuit cut where no interface goes down. */
  readonly silently: (circuit: string, part: string) => Report;
  readonly elements: readonly Failable[];
}

export const gets = ({ flows }: Outcome, { id }: FlowFacts): FlowReport | undefined =>
  flows.find((one) => one.flow === id);
export const arrives = (report: FlowReport | undefined) => (report?.deliveredShare ?? 0) > 0;
/** As the service sees them. */
export const sources = (report: FlowReport | undefined): readonly IpAddress[] =>
  report?.forward.hops.flatMap(({ end, source: from }) => (end?.outcome === 'delivered' ? [from] : [])) ?? [];
export const source = (report: FlowReport) => sources(report).join();
const uses = (report: FlowReport | undefined, circuit: string) =>
  arrives(report) && circuitsIn((report as FlowReport).forward).some((id) => id === circuit);

const usersOf = ({ facts, finding }: ClaimCase) =>
  facts.flows.filter(({ to, fromMicrosoft }) => to?.id === finding.about[0] && !fromMicrosoft);

/** From where users come who may (to be blocked is what is wanted of a way that is not), as it is and after every failure of one circuit, device or place, and of all circuits. */
export function seenFrom(each: ClaimCase): readonly IpAddress[] {
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
export const prefixesIn = (text: string) =>
  (text.match(/[0-9a-f.:]+\/\d+/g) ?? []) as readonly string[] as readonly Prefix[];

/** The IPv4 subnets of a virtual network whose machines get to a website by no circuit. */
export function probed(
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
export const stillOver = (each: ClaimCase, circuit: string, ...keys: readonly string[]) =>
  each.facts.flows
    .filter((flow) => uses(gets(each.without(...keys), flow), circuit))
    .map(({ name }) => `${name} still goes over ${circuit}`);

/** Flows that the circuit alone could carry. */
export const aloneOn = ({ facts }: ClaimCase, circuit: string) =>
  facts.flows.filter(
    (flow) =>
      flow.circuits.length > 0 &&
      carriersOf(facts, flow)
        .map(({ id }) => String(id))
        .join() === circuit,
  );

/** How long the flows of a peering are lost before both ends notice, against what is said of it. */
export function noticing(each: ClaimCase, isMeant: (session: PeeringSession) => boolean): readonly string[] {
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
