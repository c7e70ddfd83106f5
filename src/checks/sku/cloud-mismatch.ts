import { t } from '#base/t.ts';
import type { Check } from '../check.ts';
import { environments } from '../power-platform.ts';

export const skuCloudMismatch: Check = {
  id: 'sku/cloud-mismatch',
  severity: 'error',
  title: t`A circuit in another cloud`,
  facts: ['ER-330', 'ER-080'],
  run({ circuits, settings, flows, microsoftPeerings, circuitOf }) {
    const words = { commercial: 'commercial', usgov: t`US Government`, china: 'China' } as const;
    const designs = circuits
      .filter(({ cloud }) => cloud !== settings.cloud)
      .map((circuit) => ({
        message: t`${circuit.name} is a ${words[circuit.cloud]} circuit in a ${words[settings.cloud]} design.`,
        advice: t`Order the circuit in the cloud of the design, or change the cloud of the design.`,
        about: [circuit.id],
      }));
    const services = environments(flows).flatMap((service) =>
      microsoftPeerings
        .map(circuitOf)
        .filter(({ cloud }) => cloud !== service.cloud && cloud === settings.cloud)
        .map((circuit) => ({
          message: t`${circuit.name} is a ${words[circuit.cloud]} circuit and cannot serve ${service.name}, which is in the ${words[service.cloud]} cloud.`,
          advice: t`Order a circuit in the cloud of the environment.`,
          about: [circuit.id, service.id],
        })),
    );
    return [...designs, ...services];
  },
};
