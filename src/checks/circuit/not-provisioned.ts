import type { Check, Found } from '../check.ts';

export const circuitNotProvisioned: Check = {
  id: 'circuit/not-provisioned',
  severity: 'error',
  title: 'A peering on a circuit that is not ready',
  facts: ['ER-040'],
  run: ({ circuits, peeringsOf }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      const atProvider = circuit.connectivity !== 'direct' && circuit.providerState !== 'Provisioned';
      const atMicrosoft = circuit.microsoftState !== 'Enabled';
      if ((!atProvider && !atMicrosoft) || peeringsOf(circuit).length === 0) return [];
      const state = atProvider
        ? `${circuit.providerState === 'Provisioning' ? 'still being provisioned' : 'not provisioned'} at the provider`
        : 'not enabled at Microsoft';
      return [
        {
          message: `${circuit.name} is ${state}; peerings can be configured only on a provisioned, enabled circuit.`,
          advice: atProvider ? 'Finish provisioning with the provider.' : 'Have the circuit enabled first.',
          about: [circuit.id, ...peeringsOf(circuit).map(({ id }) => id)],
        },
      ];
    }),
};
