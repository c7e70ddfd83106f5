import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const haVpnBackupForMicrosoftPeering: Check = {
  id: 'ha/vpn-backup-for-microsoft-peering',
  severity: 'error',
  title: t`A VPN behind Microsoft peering`,
  facts: ['ER-284'],
  run: ({ document, node, nameOf }) =>
    Object.values(document.links).flatMap((link): readonly Found[] => {
      if (link.kind !== 'ipsec' && link.kind !== 'note') return [];
      const ends = link.ends.map((end) => node(end));
      const vpn =
        ends.find((end) => end?.kind === 'gateway' && end.type === 'vpn') ??
        (link.kind === 'ipsec'
          ? ends.find((end) => end?.kind === 'firewall' || end?.kind === 'router')
          : undefined);
      const target = ends.find(
        (end) => end?.kind === 'service' || (end?.kind === 'peering' && end.type === 'microsoft'),
      );
      if (!vpn || !target) return [];
      return [
        {
          message: t`${nameOf(vpn.id)} is drawn towards ${target.name}, and a VPN can back up private peering only.`,
          advice: t`Use a second circuit for what Microsoft peering carries.`,
          about: [link.id, vpn.id, target.id],
        },
      ];
    }),
};
