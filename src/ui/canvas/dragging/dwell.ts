/** Tells only what stays so for a while: a zone that is merely crossed does not flash. */
const DWELL = 300;

export interface Dwell {
  /** @param what - The same text as before does not start anew. Empty: nothing to wait for, told at once. */
  show(what: string, tell: () => void): void;
  stop(): void;
}

export function createDwell(): Dwell {
  let waiting: string | null = null;
  let timer: number | undefined;
  return {
    show(what, tell) {
      if (what === waiting) return;
      waiting = what;
      window.clearTimeout(timer);
      if (what === '') tell();
      else timer = window.setTimeout(tell, DWELL);
    },
    stop() {
      waiting = null;
      window.clearTimeout(timer);
    },
  };
}
