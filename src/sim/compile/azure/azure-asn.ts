import type { Asn } from '#model/units.ts';

/** Every gateway and VNet. @source ER-149 */
export const AZURE_ASN = 65_515 as Asn;
