import { counted } from '#base/counted.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { reachOf } from '../reach.ts';
import { sayFew } from '../words.ts';
import { delivered, nodesOf, overCircuit, platformFlows } from './look.ts';
import type { Asked, Told } from './point.ts';

export const clientRouting: readonly (Told | Asked)[] = [
  {
    topic: t`Client routing`,
    question: t`Do people reach Power Platform over the circuit, and not past it?`,
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
        because: t`${over.length} of ${counted(flows.length, { one: '# flow', other: '# flows' })} to Power Platform ${plural(over.length, { one: 'arrives', other: 'arrive' })} over a circuit.`,
        about: flows.map(({ flow }) => flow),
        short: over.length < flows.length,
      };
    },
  },
  {
    topic: t`Client routing`,
    question: t`Do proxies and PAC files send it the way the routes go?`,
    checks: ['routing/proxy-bypasses-er', 'routing/shared-edge'],
    look(design) {
      const hosts = nodesOf(design, (node) => node.kind === 'host' && node.leaves.by !== 'routing');
      return hosts.length === 0
        ? null
        : {
            because: t`${plural(hosts.length, { one: '# segment leaves', other: '# segments leave' })} by a proxy or a PAC file, and none of it goes past a circuit that offers its target.`,
            about: hosts.map(({ id }) => id),
          };
    },
  },
  {
    topic: t`Client routing`,
    question: t`Can people still reach what never goes over ExpressRoute: static files, DNS, certificate lists?`,
    checks: ['pp/no-internet-egress', 'pp/cdn-over-er'],
    look(design) {
      const reach = reachOf(design.document);
      const people = nodesOf(
        design,
        (node) => node.kind === 'host' && node.role === 'users' && reach.ownerOf(node) === 'customer',
      );
      const ways = new Set(people.flatMap(({ id }) => reach.internetWaysOf(id).map((way) => way.id)));
      const without = people.filter(({ id }) => reach.internetWaysOf(id).length === 0);
      const isDrawn = Object.values(design.document.links).some(({ kind }) => kind === 'internet');
      if (!isDrawn || people.length === 0) return null;
      if (without.length > 0)
        return {
          because: t`${sayFew(without.map(({ name }) => name))} ${plural(without.length, { one: 'reaches', other: 'reach' })} no line to the internet.`,
          about: without.map(({ id }) => id),
          risk: true,
        };
      return {
        because: t`People can leave by ${counted(ways.size, { one: '# line', other: '# lines' })} to the internet, and every segment with people reaches one.`,
        about: [...ways],
      };
    },
  },
  {
    topic: t`Client routing`,
    question: t`Is the PAC file that is rolled out the one that is drawn, also on laptops outside the office?`,
    because: t`A drawing shows what is meant, not what is on the laptops.`,
  },
];
