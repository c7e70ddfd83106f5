import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';

export const directStagEdited: Check = {
  id: 'direct/stag-edited',
  severity: 'error',
  title: 'An S-Tag that somebody chose',
  facts: ['ER-114'],
  run: ({ circuits }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      const { directPort } = circuit;
      if (!directPort || directPort.sTag === null) return [];
      return [
        {
          message: `S-Tag ${directPort.sTag} is asked for on ${circuit.name}, but Azure assigns it; it cannot be chosen.`,
          advice: 'Leave it empty, and read it off the circuit once it exists.',
          about: [circuit.id],
          fix: nodeFix('Leave it to Azure', circuit.id, { directPort: { ...directPort, sTag: null } }),
        },
      ];
    }),
};
