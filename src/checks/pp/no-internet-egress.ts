import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { environments, usersOf } from '../power-platform.ts';

export const ppNoInternetEgress: Check = {
  id: 'pp/no-internet-egress',
  severity: 'error',
  title: t`Users without any internet`,
  facts: ['ER-344'],
  run: (facts) => {
    const drawn = facts.all('internet').length > 0 || facts.cables.some(({ kind }) => kind === 'internet');
    if (!drawn) return [];
    const users = new Map(
      environments(facts.flows)
        .flatMap((service) => usersOf(facts.flows, service))
        .filter(({ from }) => from.kind === 'host' && from.role === 'users')
        .map(({ from }) => [from.id, from]),
    );
    return [...users.values()]
      .filter(({ id }) => facts.internetWaysOf(id).length === 0)
      .map((from) => ({
        message: t`${from.name} has no way to the internet, and static files, DNS, certificate revocation and other endpoints still need it.`,
        advice: t`Provide filtered egress.`,
        about: [from.id],
      }));
  },
};
