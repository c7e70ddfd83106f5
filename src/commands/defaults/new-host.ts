import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import { addressAt, type Prefix, parsePrefix } from '#model/addresses.ts';
import type { HostNode } from '#model/kinds/host.ts';
import { zoneChain } from '#model/zone-chain.ts';
import { freeName } from '../element-name.ts';
import type { NewNode } from './draft.ts';
import { allot } from './example-space.ts';

const NAMES: Readonly<Record<HostNode['role'], string>> = {
  users: t`Users`,
  server: t`Server`,
  'reverse-proxy': t`Reverse proxy`,
  proxy: t`Proxy`,
  'data-gateway': t`Data gateway`,
};

/** A segment with a subnet nobody has, and one machine in it. People in an internet zone sit at home. */
export const newHost: NewNode<'host'> = {
  fields(document, { zone, fields }) {
    const role = (fields.role ?? 'users') as HostNode['role'];
    const atHome = zoneChain(document, zone).some(({ kind }) => kind === 'internet');
    const own = allot(document, atHome ? 'home' : role === 'users' ? 'users' : 'server');
    const subnet = firstOf(fields.subnets) ?? own;
    return ok({
      name: freeName(document, NAMES[role] ?? t`Host`),
      subnets: own ? [own] : [],
      addresses: subnet ? [addressAt(subnet, FIRST_MACHINE)] : [],
    });
  },
};

/** Leaves the low addresses to routers, as people do. */
const FIRST_MACHINE = 10;

/** The caller's own subnet, if there is one that can be read: what is wrong with it is for the schema to say. */
function firstOf(subnets: unknown): Prefix | null {
  const parsed = Array.isArray(subnets) && typeof subnets[0] === 'string' ? parsePrefix(subnets[0]) : null;
  return parsed?.ok ? parsed.value : null;
}
