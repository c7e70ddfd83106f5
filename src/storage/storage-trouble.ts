/** What goes wrong with a browser's storage, and what to say about it. */
import { t } from '#base/t.ts';
import { WriterLostError } from './document-store.ts';

export type Trouble = 'full' | 'lost-connection' | 'newer-version' | 'other-tab' | 'unknown';

/** Names under which browsers report a connection that is gone, or going: opening a new one helps. */
const CONNECTION = new Set(['InvalidStateError', 'UnknownError', 'AbortError', 'TransactionInactiveError']);

export function troubleOf(error: unknown): Trouble {
  if (error instanceof WriterLostError) return 'other-tab';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer-version';
  return CONNECTION.has(name) ? 'lost-connection' : 'unknown';
}

export const NOTHING_IS_KEPT = t`This browser window keeps nothing (it is private, or storage is switched off). Export the design before you close it.`;

const WORDS: Readonly<Record<Trouble, string>> = {
  full: t`The space that this browser gives to the page is used up. Export the design, then delete others or free some space.`,
  'lost-connection': t`The browser's storage does not answer. Export the design, then reload the page.`,
  'newer-version': t`A newer version of Handoff is open in another tab. Export the design, then reload the page.`,
  'other-tab': t`This design is being edited in another tab. Take over here to go on, or export what you see.`,
  unknown: t`The browser's storage refused the change. Export the design, then reload the page.`,
};

export const sayTrouble = (trouble: Trouble): string => WORDS[trouble];
