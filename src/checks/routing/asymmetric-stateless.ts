import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const routingAsymmetricStateless: Check = {
  id: 'routing/asymmetric-stateless',
  severity: 'info',
  title: t`Back another way`,
  facts: ['ER-174', 'ER-248'],
  run: ({ flows }) =>
    flows
      .filter(({ report }) => report.verdict === 'delivered-asymmetric')
      .map(({ id, name }) => ({
        message: t`${name} comes back another way than it went, and works: no device on the way back minds.`,
        advice: t`Align the preferences of both directions if latency matters.`,
        about: [id],
      })),
};
