import type { Refusal } from '#base/refusal.ts';
import type { Result } from '#base/result.ts';
import type { TopologyDocument } from '#model/document.ts';

/**
 * A change a user can make to a document: plain in, plain out. It knows nothing of stores or screens, so that
 * tests, the outline and the canvas share it. It never changes what it was given, and keeps every part that it does not
 * touch the same object, since undo and re-simulation compare by identity.
 */
export interface Command<Args> {
  /** `group/verb`. */
  readonly id: string;
  /** For "Undo connect devices". */
  readonly label: string;
  /** Ids of new things are made by the caller, so that running it again gives the same document. */
  run(document: TopologyDocument, args: Args): Result<TopologyDocument, Refusal>;
}
