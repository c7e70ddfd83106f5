import type { Asn } from '#model/units.ts';

/** On every peering, and inside. @source ER-120 */
export const MICROSOFT_ASN = 12_076 as Asn;
