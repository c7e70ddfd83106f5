/** The words of intents: what is printed is what is read. */
import type { After, ClaimType, PrivateTo } from '../intent.ts';

export const EVERY_FLOW = 'Every flow';

/** What a claim begins with; what follows depends on the claim. */
export const CLAIM_PHRASES: Readonly<Record<ClaimType, string>> = {
  reaches: 'reaches its destination',
  'does-not-reach': 'does not reach its destination',
  through: 'goes through',
  'in-order': 'goes through',
  'not-through': 'does not go through',
  'no-internet': 'never crosses the internet',
  'private-to': 'is private at least to',
  'same-way-back': 'comes back the same way',
  'recovers-within': 'recovers within',
  'load-at-most': 'finds at most',
  'latency-below': 'has a latency below',
  'source-stays': 'keeps its source address',
};

export const ON_ITS_WAY = '% load on its way';
export const THEN = ', then';
export const SURVIVES = 'survives';

export const EXTENT_PHRASES: Readonly<Record<PrivateTo, string>> = {
  'customer-edge': 'your own edge',
  'microsoft-edge': "Microsoft's edge",
  endpoint: 'the endpoint',
};

export const FAILURES: Readonly<Record<Exclude<After, 'none'>, string>> = {
  'any-one': 'any one failure',
  'any-two': 'any two failures',
};

export const UNITS = { ms: 1, s: 1000, min: 60_000 } as const;
