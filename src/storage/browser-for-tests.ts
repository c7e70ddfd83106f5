/** A browser with storage and tabs, as far as the library of designs can tell. */

import { IDBFactory } from 'fake-indexeddb';
import type { DocumentLibrary } from './document-library.ts';
import { openLibrary } from './open-library.ts';
import type { Surroundings } from './surroundings.ts';
import type { TabChannel, TabMessage } from './tab-channel.ts';

/** Web Locks as the standard has them: one holder, the others in a queue, `ifAvailable`, `steal`. */
class FakeLocks {
  readonly #held = new Map<string, Holder>();
  readonly #queue = new Map<string, Waiting[]>();

  of(tab: object): LockManager {
    const request = (name: string, ...rest: unknown[]) => {
      const work = rest.at(-1) as (lock: Lock | null) => unknown;
      const options = (rest.length > 1 ? rest[0] : {}) as LockOptions;
      const holder = this.#held.get(name);
      if (holder && options.ifAvailable) return Promise.resolve(work(null));
      if (holder && !options.steal) {
        return new Promise((resolve, reject) => {
          const waiting = { tab, start: () => resolve(this.#grant(name, tab, work)) };
          this.#queue.set(name, [...(this.#queue.get(name) ?? []), waiting]);
          options.signal?.addEventListener('abort', () => {
            this.#leave(name, waiting);
            reject(new DOMException('Nobody waits any more', 'AbortError'));
          });
        });
      }
      holder?.lose(new DOMException('The lock was stolen', 'AbortError'));
      return this.#grant(name, tab, work);
    };
    return { request } as unknown as LockManager;
  }

  #grant(name: string, tab: object, work: (lock: Lock | null) => unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const mine = { tab, lose: reject };
      this.#held.set(name, mine);
      Promise.resolve(work({ name, mode: 'exclusive' })).then((value) => {
        resolve(value);
        if (this.#held.get(name) === mine) this.#free(name);
      }, reject);
    });
  }

  #free(name: string): void {
    this.#held.delete(name);
    const [next, ...others] = this.#queue.get(name) ?? [];
    this.#queue.set(name, others);
    next?.start();
  }

  #leave(name: string, waiting: Waiting): void {
    this.#queue.set(
      name,
      (this.#queue.get(name) ?? []).filter((one) => one !== waiting),
    );
  }

  /** The tab died: its locks are free, and nobody is told but who waits for them. */
  kill(tab: object): void {
    for (const [name, queue] of this.#queue)
      for (const waiting of queue) if (waiting.tab === tab) this.#leave(name, waiting);
    for (const [name, holder] of [...this.#held]) if (holder.tab === tab) this.#free(name);
  }
}

interface Holder {
  readonly tab: object;
  lose(error: Error): void;
}

interface Waiting {
  readonly tab: object;
  start(): void;
}

/** Messages between tabs, each heard a moment later by all but its sender. */
class FakeChannels {
  readonly #open = new Map<object, (message: TabMessage) => void>();

  of(tab: object): TabChannel {
    return {
      send: (message) => {
        const copy = structuredClone(message);
        for (const [other, hear] of this.#open) if (other !== tab) queueMicrotask(() => hear(copy));
      },
      onMessage: (listener) => this.#open.set(tab, listener),
      close: () => this.kill(tab),
    };
  }

  kill(tab: object): void {
    this.#open.delete(tab);
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
  const channels = new FakeChannels();
  let time = 1_000;
  return {
    async openTab(surroundings = {}) {
      const tab = {};
      const library = await openLibrary({
        locks: locks.of(tab),
        channel: channels.of(tab),
        later: () => () => {},
        now: () => time++,
        persist: async () => true,
        ...surroundings,
      });
      return {
        library,
        kill() {
          channels.kill(tab);
          locks.kill(tab);
        },
      };
    },
  };
}
