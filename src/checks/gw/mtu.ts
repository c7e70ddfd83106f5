import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { hopsAt } from '../flow-facts.ts';

export const gwMtu: Check = {
  id: 'gw/mtu',
  severity: 'info',
  title: t`Packets too large for the gateway`,
  facts: ['ER-297', 'D-4'],
  run: ({ flows }) =>
    flows.flatMap((flow): readonly Found[] => {
      const bytes = flow.flow.packetBytes;
      // FastPath leads past the gateway.
      const hop = [flow.report.forward, flow.report.return].flatMap((path) =>
        path ? hopsAt(path, ['gateway']) : [],
      )[0];
      if (bytes === null || bytes <= 1_400 || !flow.byPrivatePeering || !hop) return [];
      return [
        {
          message: t`${flow.name} sends packets of ${bytes} bytes, and over 1,400 bytes they do not pass the gateway unfragmented.`,
          advice: t`Clamp the segment size to 1,350 bytes or less.`,
          about: [flow.id, hop.place.node],
        },
      ];
    }),
};
