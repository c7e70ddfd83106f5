/** Branded values: same bytes at run time, different types, so that an ASN and a VLAN cannot trade places. */
declare const brand: unique symbol;

export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
