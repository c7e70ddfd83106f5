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
      const state = atProvider
        ? t`${circuit.providerState === 'Provisioning' ? t`still being provisioned` : t`not provisioned`} at the provider`
        : t`not enabled at Microsoft`;
      return [
        {
          message: t`${circuit.name} is ${state}; peerings can be configured only on a provisioned, enabled circuit.`,
          advice: atProvider ? t`Finish provisioning with the provider.` : t`Have the circuit enabled first.`,
          about: [circuit.id, ...peeringsOf(circuit).map(({ id }) => id)],
        },
      ];
    }),
};
