import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import { COLLECTIONS, type TopologyDocument } from '#model/document.ts';
import type { Command } from './command.ts';

interface Args {
  readonly version: TopologyDocument;
}

/** Makes a design again what it was. One step, so that going back can itself be taken back. */
export const restoreVersion: Command<Args> = {
  id: 'document/restore-version',
  label: t`go back to a restore point`,
  run(document, { version }) {
    const settings = same(document.settings, version.settings) ? document.settings : version.settings;
    const collections = Object.fromEntries(
      COLLECTIONS.map((name) => [name, reused(document[name], version[name])]),
    );
    return ok({ ...version, settings, ...collections } as TopologyDocument);
  },
};

type Entries = Readonly<Record<string, unknown>>;

/** What is as it was stays the same object, so that the step holds no more than what comes back or goes. */
function reused(now: Entries, then: Entries): Entries {
  const entries = Object.entries(then).map(
    ([id, entry]) => [id, same(now[id], entry) ? now[id] : entry] as const,
  );
  const unchanged =
    entries.length === Object.keys(now).length && entries.every(([id, entry]) => now[id] === entry);
  return unchanged ? now : Object.fromEntries(entries);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
