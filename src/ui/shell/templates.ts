import type { TopologyDocument } from '#model/document.ts';
import { r0 } from '#templates/r0.ts';

export const templates: readonly {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly make: () => TopologyDocument;
}[] = [
  {
    id: 'r0',
    name: 'One circuit in Amsterdam',
    about: 'Both peerings and a separate internet edge.',
    make: r0,
  },
];
