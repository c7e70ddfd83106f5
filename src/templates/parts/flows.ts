/** What a design is asked, in the user's words: flows, and what their owner wants of them. */
import { t } from '#base/t.ts';
import type { After, ClaimType } from '#model/intent.ts';

interface FlowText {
  /** Its own address, or the default of the node. */
  readonly address?: string;
  readonly toAddress?: string;
  readonly up?: number;
  readonly down?: number;
  readonly [more: string]: unknown;
}

/** @param to - A node, or a host name with a dot in it. */
export function flow(id: string, name: string, from: string, to: string, text: FlowText = {}) {
  const { address = null, toAddress = null, up = 5, down = 20, ...more } = text;
  return {
    id,
    name,
    from: { node: from, address },
    to: to.includes('.') ? { by: 'name', name: to } : { by: 'node', node: to, address: toAddress },
    forwardMbps: up,
    returnMbps: down,
    ...more,
  };
}

export const usersToEnv = flow('users-to-env', t`Users to environment`, 'hq-lan', 'env-eu', {
  up: 40,
  down: 250,
});

export interface Wish {
  readonly flow: string | null;
  readonly claim: { readonly type: ClaimType; readonly [more: string]: unknown };
  readonly after?: After;
}

export const wishes = (...all: readonly Wish[]) => all.map((wish, i) => ({ id: `intent-${i + 1}`, ...wish }));

export const wants = (
  flow: string | null,
  type: 'reaches' | 'no-internet' | 'same-way-back',
  after: After = 'none',
): Wish => ({
  flow,
  claim: { type },
  after,
});

export const isPrivateTo = (flow: string, extent: 'customer-edge' | 'microsoft-edge' | 'endpoint'): Wish => ({
  flow,
  claim: { type: 'private-to', extent },
});
