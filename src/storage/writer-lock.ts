/**
 * One tab writes a document at a time. The lock dies with its tab, so a crash never locks anybody out.
 *
 * Where the browser has no locks (a page that is not served securely), the store still turns away all writers but the
 * last that opened the document.
 */
export interface WriterLock {
  release(): void;
}

interface Options {
  /** Takes it from whoever has it. */
  readonly steal: boolean;
  /** Another tab took it. */
  onLost(): void;
}

const nameOf = (key: string): string => `handoff:doc:${key}`;

/** @returns Null if another tab has it. */
export function lockForWriting(
  locks: LockManager | undefined,
  key: string,
  { steal, onLost }: Options,
): Promise<WriterLock | null> {
  if (!locks) return Promise.resolve({ release() {} });
  return new Promise((resolve) => {
    let held = false;
    locks
      .request(nameOf(key), steal ? { steal: true } : { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(null);
        held = true;
        return untilReleased((release) =>
          resolve({
            release() {
              held = false;
              release();
            },
          }),
        );
      })
      // Stolen; or, where the browser forbids locks, never had: the store's own check is then all there is.
      .catch(() => (held ? onLost() : resolve({ release() {} })));
  });
}

/**
 * Waits until no other tab writes it. The lock is let go of again at once, for whoever hears of it to take: so no tab
 * holds one that it does not use.
 *
 * @returns A function that ends the waiting.
 */
export function whenFree(locks: LockManager | undefined, key: string, run: () => void): () => void {
  if (!locks) return () => {};
  const waiting = new AbortController();
  locks.request(nameOf(key), { signal: waiting.signal }, () => {}).then(run, () => {});
  return () => waiting.abort();
}

/** The lock is held until this promise ends. */
const untilReleased = (hand: (release: () => void) => void) => new Promise<void>((end) => hand(() => end()));
