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
      .request(`handoff:doc:${key}`, steal ? { steal: true } : { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(null);
        held = true;
        // The lock is held until this promise ends.
        return new Promise<void>((end) =>
          resolve({
            release() {
              held = false;
              end();
            },
          }),
        );
      })
      // Stolen; or, where the browser forbids locks, never had: the store's own check is then all there is.
      .catch(() => (held ? onLost() : resolve({ release() {} })));
  });
}
