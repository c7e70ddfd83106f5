/** AS numbers for new devices. @source RFC 5398 (numbers for documentation), the conventions of the worked scenarios */
import type { TopologyDocument } from '#model/document.ts';
import type { Asn } from '#model/units.ts';

/** The customer's: that of a site there is already, in code-point order of ids, else the first number for documentation. */
export function customerAsn(document: TopologyDocument): Asn {
  const sites = Object.values(document.zones)
    .filter((zone) => zone.kind === 'site' && zone.asn !== null)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return sites[0]?.asn ?? (64_496 as Asn);
}

/** One that nobody has, from `first` on. */
export function freeAsn(document: TopologyDocument, first: number): Asn {
  const taken = new Set<number | null>();
  for (const zone of Object.values(document.zones)) taken.add(zone.asn);
  for (const node of Object.values(document.nodes)) if ('asn' in node) taken.add(node.asn);
  let asn = first;
  while (taken.has(asn)) asn += 1;
  return asn as Asn;
}
