import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const circuitNotProvisioned: Check = {
  id: 'circuit/not-provisioned',
  severity: 'error',
  title: t`A peering on a circuit that is not ready`,
  facts: ['ER-040'],
  run: ({ circuits, peeringsOf }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      const atProvider = circuit.connectivity !== 'direct' && circuit.providerState !== 'Provisioned';
      const atMicrosoft = circuit.microsoftState !== 'Enabled';
      if ((!atProvider && !atMicrosoft) || peeringsOf(circuit).length === 0) return [];
      return [
        {
          message: !atProvider
            ? t`${circuit.name} is not enabled at Microsoft; peerings can be configured only on a provisioned, enabled circuit.`
            : circuit.providerState === 'Provisioning'
              ? t`${circuit.name} is still being provisioned at the provider; peerings can be configured only on a provisioned, enabled circuit.`
              : t`${circuit.name} is not provisioned at the provider; peerings can be configured only on a provisioned, enabled circuit.`,
          advice: atProvider ? t`Finish provisioning with the provider.` : t`Have the circuit enabled first.`,
          about: [circuit.id, ...peeringsOf(circuit).map(({ id }) => id)],
        },
      ];
    }),
};
