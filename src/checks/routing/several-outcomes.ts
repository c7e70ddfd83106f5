import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { instabilitiesOf } from '../instabilities.ts';

/** Two devices that each like what the other says better than their own way: the first to speak decides (RFC 4264). */
export const routingSeveralOutcomes: Check = {
  id: 'routing/several-outcomes',
  severity: 'warning',
  title: t`Routes may settle in several ways`,
  facts: ['RFC 4264'],
  run: (facts) =>
    instabilitiesOf(facts, 'several-outcomes').map(({ prefixes, names, session, about }) => ({
      message:
        session === null
          ? t`The way to ${prefixes} depends on which messages come first: ${listed(names)} can settle in more than one way.`
          : t`The way to ${prefixes} depends on which messages come first: after a loss of ${session}, ${listed(names)} do not go back to the way they go now.`,
      advice: t`Let only one of the devices prefer what another of them says, with local preference or weight, so that there is one way to settle. Others may exist: only the loss of one session at a time is tried.`,
      about,
    })),
};
