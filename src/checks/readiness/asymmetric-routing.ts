import { delivered, say } from './look.ts';
import type { Asked, Told } from './point.ts';

export const asymmetricRouting: readonly (Told | Asked)[] = [
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
    topic: 'Asymmetric routing',
    question: 'Who looks again at routes and firewalls after a community or a prefix changes?',
    because: 'Microsoft changes its list every month; a process is not drawn.',
  },
];
