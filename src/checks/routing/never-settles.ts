import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { instabilitiesOf } from '../instabilities.ts';

/** Preferences in a circle: every choice undoes the reason for another one (RFC 4264, RFC 3345). */
export const routingNeverSettles: Check = {
  id: 'routing/never-settles',
  severity: 'error',
  title: t`Routes never settle`,
  facts: ['RFC 3345', 'RFC 4264'],
  run: (facts) =>
    instabilitiesOf(facts, 'never-settles').map(({ prefixes, names, about }) => ({
      message: t`The way to ${prefixes} never comes to rest: the choices of ${listed(names)} undo each other for ever.`,
      advice: t`Break the circle: let at least one of these devices prefer its own way to what the others say.`,
      about,
    })),
};
