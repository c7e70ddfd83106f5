import { t } from '#base/t.ts';
import { asnRange } from '#catalogue/limits.ts';
import type { ElementId } from '#model/ids.ts';
import type { Asn } from '#model/units.ts';
import type { Check, Found } from '../check.ts';

export const asnReserved: Check = {
  id: 'asn/reserved',
  severity: 'error',
  title: t`A reserved AS number`,
  facts: ['ER-120', 'ER-121', 'ER-127'],
  run({ peerings, all, ownerOf, document }) {
    const words = {
      microsoft: t`is Microsoft's own`,
      'reserved-by-microsoft': t`is reserved by Microsoft`,
      'as-trans': t`is AS_TRANS`,
      reserved: t`is reserved`,
    };
    const reserved = (asn: number): string | null => {
      const kind = asnRange(asn as Asn)?.kind;
      return kind && kind in words ? words[kind as keyof typeof words] : null;
    };
    const say = (asn: number, name: string, about: ElementId): Found => ({
      message: t`AS ${asn} on ${name} ${reserved(asn)} and cannot be yours.`,
      advice: t`Use another AS number.`,
      about: [about],
    });
    const own = (asn: number | null) => (asn !== null && reserved(asn) ? [asn] : []);
    return [
      ...peerings.flatMap((peering) =>
        [
          ...new Set([
            ...own(peering.peerAsn),
            ...own(peering.customerAsn),
            ...peering.adverts.flatMap(({ prepend }) => prepend.flatMap(own)),
          ]),
        ].map((asn) => say(asn, peering.name, peering.id)),
      ),
      ...[...all('router'), ...all('firewall')]
        .filter((device) => ownerOf(device) === 'customer')
        .flatMap((device) => own(device.asn).map((asn) => say(asn, device.name, device.id))),
      ...Object.values(document.zones)
        .filter(({ owner }) => owner === 'customer')
        .flatMap((zone) => own(zone.asn).map((asn) => say(asn, zone.name, zone.id))),
    ];
  },
};
