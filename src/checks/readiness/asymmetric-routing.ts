import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { delivered } from './look.ts';
import type { Asked, Told } from './point.ts';

export const asymmetricRouting: readonly (Told | Asked)[] = [
  {
    topic: t`Asymmetric routing`,
    question: t`Does every reply come back through the firewalls that saw the request?`,
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
      const lost = report.flows.length - flows.length;
      if (flows.length === 0) return null;
      const answered = t`${plural(flows.length, { one: '# flow is', other: '# flows are' })} answered on a way that every stateful device knows.`;
      return {
        because:
          lost === 0
            ? answered
            : t`${answered} ${plural(lost, { one: '# more does not arrive, for another reason.', other: '# more do not arrive, for other reasons.' })}`,
        about: flows.map(({ flow }) => flow),
      };
    },
  },
  {
    topic: t`Asymmetric routing`,
    question: t`With several circuits: is the same one preferred in both directions?`,
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
            because: t`${circuits.length} circuits, and nothing that prefers one of them in one direction only.`,
            about: circuits.map(({ id }) => id),
          };
    },
  },
  {
    topic: t`Asymmetric routing`,
    question: t`Who looks again at routes and firewalls after a community or a prefix changes?`,
    because: t`Microsoft changes its list every month; a process is not drawn.`,
  },
];
