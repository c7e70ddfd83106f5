/** What an effect is, and the designs and changes that many of them share. */
import type { TopologyDocument } from '#model/document.ts';
import { type Change, changed, flow } from '#sim/scenarios/designs.ts';
import { r0 } from '#templates/r0.ts';

export interface Effect {
  readonly design: TopologyDocument;
  readonly change: Change;
}

/** An entry of a document while it is being changed. */
// biome-ignore lint/suspicious/noExplicitAny: The test checks the outcome against the schema.
export type Entry = any;
type Collection = 'zones' | 'nodes' | 'links' | 'routeFilters' | 'flows' | 'failures';

export const edit =
  (collection: Collection, id: string, change: (entry: Entry) => void): Change =>
  (document) => {
    const entries = document[collection] as Record<string, Entry>;
    if (!entries[id]) throw new Error(`There is no ${id} in ${collection}.`);
    const entry: Entry = JSON.parse(JSON.stringify(entries[id]));
    change(entry);
    return { ...document, [collection]: { ...entries, [id]: entry } };
  };
export const onNode = (id: string, change: (entry: Entry) => void) => edit('nodes', id, change);
export const onLink = (id: string, change: (entry: Entry) => void) => edit('links', id, change);
export const settings =
  (patch: Partial<TopologyDocument['settings']>): Change =>
  (document) => ({ ...document, settings: { ...document.settings, ...patch } });

export const base = r0();
const quiet: TopologyDocument = { ...base, flows: {} };
export const given = (...changes: readonly Change[]): TopologyDocument => changed(quiet, ...changes);
export const effect = (design: TopologyDocument, change: Change): Effect => ({ design, change });
export const plain = (change: Change): Effect => effect(base, change);

export const users = flow('hq-lan', { by: 'node', node: 'env-eu' }, { id: 'users' });
export const toVm = flow(
  'hq-lan',
  { by: 'node', node: 'vm-1' },
  { id: 'vm', forwardMbps: 100, returnMbps: 100 },
);
export const toCdn = flow('hq-lan', { by: 'node', node: 'cdn' }, { id: 'cdn' });
export const fromInternet = flow('env-eu 198.51.100.24', '203.0.113.18', { id: 'mail' });
export const office = flow('hq-lan', { by: 'node', node: 'm365' }, { id: 'office' });
export const call = flow('env-eu 198.51.100.24', { by: 'name', name: 'api.contoso.example' }, { id: 'call' });

export const under = (kind: string, effects: Readonly<Record<string, Effect>>) =>
  Object.fromEntries(Object.entries(effects).map(([path, each]) => [`${kind}.${path}`, each]));
