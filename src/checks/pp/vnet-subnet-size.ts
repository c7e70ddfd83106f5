import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { lengthOf } from '../offers.ts';

export const ppVnetSubnetSize: Check = {
  id: 'pp/vnet-subnet-size',
  severity: 'warning',
  title: t`A small delegated subnet`,
  facts: ['ER-369'],
  run: ({ all }) =>
    all('vnet').flatMap((vnet) => {
      const served = all('service').filter(({ environment }) =>
        environment?.delegatedVnets.includes(vnet.id),
      );
      const needed = served.reduce(
        (sum, { environment }) => sum + (environment?.type === 'production' ? 30 : 10),
        0,
      );
      if (needed === 0) return [];
      return vnet.subnets
        .filter(({ delegated, prefix }) => delegated && 2 ** (32 - lengthOf(prefix)) - 5 < needed)
        .map(({ prefix, name }) => ({
          message: t`${name} (${prefix}) of ${vnet.name} is small for ${plural(served.length, { one: 'one environment', other: '# environments' })}: about ${needed} addresses are needed, and five are reserved.`,
          advice: t`Use a larger prefix: it cannot be changed while in use.`,
          about: [vnet.id, ...served.map(({ id }) => id)],
        }));
    }),
};
