import { t } from '#base/t.ts';
import { matchesHost } from '#catalogue/endpoints.ts';
import { covers, type IpAddress } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';

export const ppCdnOverEr: Check = {
  id: 'pp/cdn-over-er',
  severity: 'error',
  title: t`A CDN over ExpressRoute`,
  facts: ['ER-342', 'ER-343', 'D-8'],
  run: ({ all, document, node }) => {
    const services = all('service').flatMap((service): readonly Found[] => {
      const carried = (address: IpAddress) =>
        service.prefixes !== 'catalogue' &&
        service.prefixes.some(({ prefix, communities }) => communities.length > 0 && covers(prefix, address));
      const named = service.endpoints.find(
        ({ hostname, address }) =>
          hostname !== null &&
          CDN_NAMES.some((pattern) => matchesHost(pattern, hostname)) &&
          carried(address),
      );
      const whole =
        service.service === 'cdn' &&
        service.prefixes !== 'catalogue' &&
        service.prefixes.some(({ communities }) => communities.length > 0);
      if (!named && !whole) return [];
      return [
        {
          message: t`${named?.hostname ?? service.name} is drawn as reachable over ExpressRoute, where no CDN is available.`,
          advice: t`Take its communities away, and provide internet egress for it.`,
          about: [service.id],
        },
      ];
    });
    const lines = Object.values(document.links).flatMap((link): readonly Found[] => {
      const ends = link.ends.map((end) => node(end));
      const cdn = ends.find((end) => end?.kind === 'service' && end.service === 'cdn');
      const edge = ends.find((end) => end?.kind === 'circuit' || end?.kind === 'peering');
      if (!cdn || !edge) return [];
      return [
        {
          message: t`${cdn.name} is drawn behind ${edge.name}, and no CDN is available over ExpressRoute.`,
          advice: t`Remove the line, and provide internet egress for it.`,
          about: [link.id, cdn.id],
        },
      ];
    });
    return [...services, ...lines];
  },
};

/** @source ER-336 */
const CDN_NAMES = ['*.azureedge.net', '*.azurefd.net', 'res.cdn.office.net'];
