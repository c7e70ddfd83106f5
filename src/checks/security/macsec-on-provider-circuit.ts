import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const securityMacsecOnProviderCircuit: Check = {
  id: 'security/macsec-on-provider-circuit',
  severity: 'error',
  title: t`MACsec on a circuit of a provider`,
  facts: ['ER-375'],
  run: ({ circuits }) =>
    circuits
      .filter(({ connectivity, directPort }) => connectivity !== 'direct' && directPort?.macsec === true)
      .map((circuit) => ({
        message: t`${circuit.name} asks for MACsec and is a circuit of a provider; MACsec needs ExpressRoute Direct.`,
        advice: t`Use IPsec.`,
        about: [circuit.id],
      })),
};
