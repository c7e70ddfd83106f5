/** The reference design with the prefixes Microsoft really advertises, out of the catalogue (as of its date). */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { flow, usersToEnv } from './parts/flows.ts';
import { r0 } from './r0.ts';
import { retold, without } from './retell.ts';

type Endpoints = readonly {
  readonly name: string;
  readonly address: string;
  readonly hostname: string | null;
}[];

export const realPrefixes = (): TopologyDocument => {
  const base = without(r0(), ['env-us', 'branch', 'branch-lan', 'm365']);
  const real = (id: string, endpoints: Endpoints) => ({
    ...(base.nodes[id as never] as object),
    prefixes: 'catalogue',
    endpoints,
  });
  return retold(
    {
      ...base,
      settings: { ...base.settings, internetAggregates: [] },
      nodes: {
        ...base.nodes,
        'env-eu': real('env-eu', [
          { name: 'Front end, West Europe', address: '20.31.15.33', hostname: null },
          { name: 'Front end, North Europe', address: '4.207.0.10', hostname: null },
        ]),
        entra: real('entra', [
          { name: 'Sign-in', address: '20.190.159.4', hostname: 'login.microsoftonline.com' },
        ]),
        cdn: real('cdn', [{ name: 'Static files', address: '13.107.213.40', hostname: null }]),
      },
    } as TopologyDocument,
    t`One circuit, real Microsoft prefixes`,
    t`The route filter lets in every public Azure service of two regions: look at the routing table of CE1 to see how many prefixes that is.`,
    {
      intents: [
        { id: 'intent-1', flow: 'users-to-env', claim: { type: 'private-to', extent: 'microsoft-edge' } },
      ],
      flows: [
        usersToEnv,
        flow('users-to-entra', 'Sign-in', 'hq-lan', 'entra', { up: 1, down: 1 }),
        flow('users-to-cdn', 'Static files from the CDN', 'hq-lan', 'cdn', { up: 0, down: 30 }),
      ],
    },
  );
};
