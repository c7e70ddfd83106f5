/** What the library needs of the browser it runs in. */
import type { StorageUsage } from './document-library.ts';
import { openTabChannel, type TabChannel } from './tab-channel.ts';

const SNAPSHOT_EVERY = 500;

/** For tests to replace. */
export interface Surroundings {
  readonly locks: LockManager | undefined;
  readonly channel: TabChannel;
  readonly now: () => number;
  /** Asks the browser not to clear the page's storage when disk space runs short. */
  readonly persist: () => Promise<boolean>;
  readonly usage: () => Promise<StorageUsage | null>;
  /** Which file each of these designs was written to: they are gone for good. */
  readonly forgetFiles: (keys: readonly string[]) => Promise<void>;
  readonly snapshotEvery: number;
  /** Runs it later. @returns A function that takes that back. */
  readonly later: (run: () => void, ms: number) => () => void;
}

export const ofThisBrowser = (): Surroundings => ({
  locks: globalThis.navigator?.locks,
  channel: openTabChannel(),
  now: Date.now,
  persist: async () => (await globalThis.navigator?.storage?.persist?.()) ?? false,
  async usage() {
    const storage = globalThis.navigator?.storage;
    const { usage: usedBytes, quota: quotaBytes } = (await storage?.estimate?.()) ?? {};
    if (usedBytes === undefined || quotaBytes === undefined) return null;
    return { usedBytes, quotaBytes, persisted: (await storage.persisted?.()) ?? false };
  },
  async forgetFiles(keys) {
    const files = (await import('./linked-files.ts')).openLinkedFiles();
    for (const key of keys) await files.forget(key);
  },
  snapshotEvery: SNAPSHOT_EVERY,
  later(run, ms) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
});
