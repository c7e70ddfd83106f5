import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';

export const directStagEdited: Check = {
  id: 'direct/stag-edited',
  severity: 'error',
  title: t`An S-Tag that somebody chose`,
  facts: ['ER-114'],
  run: ({ circuits }) =>
    circuits.flatMap((circuit): readonly Found[] => {
      const { directPort } = circuit;
      if (!directPort || directPort.sTag === null) return [];
      return [
        {
          message: t`S-Tag ${directPort.sTag} is asked for on ${circuit.name}, but Azure assigns it; it cannot be chosen.`,
          advice: t`Leave it empty, and read it off the circuit once it exists.`,
          about: [circuit.id],
          fix: nodeFix(t`Leave it to Azure`, circuit.id, { directPort: { ...directPort, sTag: null } }),
        },
      ];
    }),
};
