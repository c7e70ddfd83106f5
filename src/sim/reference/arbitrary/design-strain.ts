/** What few designs have, and what makes failures in pairs mean more than each of them alone. */
import * as fc from 'fast-check';
import { among } from './chance.ts';

export interface Strain {
  readonly vpn: {
    readonly announced: readonly string[];
    readonly bfd: boolean;
    readonly site: number;
  } | null;
  readonly crowd: Crowd | null;
}
/** So many prefixes that a session stands near the limit at which Microsoft takes it down (ER-087, ER-090, ER-136). */
export interface Crowd {
  readonly family: 4 | 6;
  /** More than the limit by so many; less by so many. */
  readonly beyond: number;
  /** In hundredths, what the first site has of them: the second's are gone when what joins the two is. */
  readonly firstSites: number;
  readonly link: 'both' | 'primary' | 'secondary';
}
export const NO_STRAIN: Strain = { vpn: null, crowd: null };

export const vpnBackup = fc.record({
  announced: fc.subarray(['10.10.0.0/16', '10.11.0.0/16', '10.10.1.0/24'], { minLength: 1 }),
  bfd: fc.boolean(),
  site: fc.nat(1),
});
export const arbitraryCrowd = fc.record({
  family: among<4 | 6>(4, 4, 4, 6),
  beyond: fc.integer({ min: -4, max: 10 }),
  firstSites: among(40, 97, 97, 100),
  link: among<Crowd['link']>('both', 'both', 'primary', 'secondary'),
});

/** Every prefix of the two declared ones, from the longest. */
const CROWD_4: readonly string[] = [32, 31, 30].flatMap((length) =>
  Array.from({ length: 128 >> (32 - length) }, (_, i) => `192.0.2.${64 + (i << (32 - length))}/${length}`),
);

/** The limits are 200 on Microsoft peering, and 100 for IPv6 on private peering. */
export function crowdPrefixes({ family, beyond }: Crowd): readonly string[] {
  if (family === 6)
    return Array.from({ length: 100 + beyond }, (_, i) => `2001:db8:8:${(i + 1).toString(16)}::/64`);
  return CROWD_4.slice(0, 200 + beyond);
}
