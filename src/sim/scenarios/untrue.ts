/** What the checks say of failures, asked of the engine. Used by tests only. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import { factsOf } from '#checks/facts.ts';
import type { Finding } from '#checks/finding.ts';
import { runChecks } from '#checks/run-checks.ts';
import { covers } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ServiceNode } from '#model/kinds/service.ts';
import { simulate } from '#sim/simulate.ts';
import { failables } from '#verify/failable.ts';
import { Scenarios } from '#verify/scenarios.ts';
import { type ClaimCase, prefixesIn, seenFrom } from './claim-case.ts';
import { CLAIMS } from './claims.ts';
import { fails } from './designs.ts';

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
  each: Omit<ClaimCase, 'finding'>,
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
