/** A browser with storage and tabs, as far as the library of designs can tell. */
import { IDBFactory } from 'fake-indexeddb';
import type { DocumentLibrary } from './document-library.ts';
import { openLibrary, type Surroundings } from './open-library.ts';

/** Web Locks as the standard has them: one holder, `ifAvailable`, `steal`. */
class FakeLocks {
  readonly #held = new Map<string, { readonly tab: object; lose(error: Error): void }>();

  of(tab: object): LockManager {
    const request = (name: string, options: LockOptions, work: (lock: Lock | null) => unknown) => {
      const holder = this.#held.get(name);
      if (holder && !options.steal) return Promise.resolve(work(null));
      holder?.lose(new DOMException('The lock was stolen', 'AbortError'));
      return new Promise((resolve, reject) => {
        const mine = { tab, lose: reject };
        this.#held.set(name, mine);
        Promise.resolve(work({ name, mode: 'exclusive' })).then((value) => {
          if (this.#held.get(name) === mine) this.#held.delete(name);
          resolve(value);
        }, reject);
      });
    };
    return { request } as unknown as LockManager;
  }

  /** The tab died: its locks are free, and nobody is told. */
  kill(tab: object): void {
    for (const [name, holder] of this.#held) if (holder.tab === tab) this.#held.delete(name);
  }
}

export interface FakeBrowser {
  openTab(surroundings?: Partial<Surroundings>): Promise<FakeTab>;
}

export interface FakeTab {
  readonly library: DocumentLibrary;
  /** It goes as in a crash: nothing is finished, nothing let go of in order. */
  kill(): void;
}

/** Storage is empty at first, and the same for all tabs. The clock counts up by one at each look. */
export function startBrowser(): FakeBrowser {
  globalThis.indexedDB = new IDBFactory();
  const locks = new FakeLocks();
  let time = 1_000;
  return {
    async openTab(surroundings = {}) {
      const tab = {};
      const library = await openLibrary({
        locks: locks.of(tab),
        now: () => time++,
        persist: async () => true,
        ...surroundings,
      });
      return { library, kill: () => locks.kill(tab) };
    },
  };
}
