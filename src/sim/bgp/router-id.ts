/** Router ids and cluster ids: dotted quads that are compared as numbers. */
import type { IpAddress } from '#model/addresses.ts';

export const dottedQuad = (id: number): IpAddress =>
  [id >>> 24, (id >>> 16) & 255, (id >>> 8) & 255, id & 255].join('.') as IpAddress;
