/**
 * Why something the user asked for cannot be done, in words he can act on.
 *
 * Not for broken designs (those are findings) and not for our own bugs (those are `invariant`).
 */
export interface Refusal {
  /** Stable, `group/kebab-name`. */
  readonly id: string;
  /** One sentence, with the user's own names: what is wrong. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly fix: string;
  /** Ids of the elements it is about, for the canvas to point at. */
  readonly about: readonly string[];
  /** Where in a document or a form it is: `nodes.ce1.asn`. */
  readonly path?: string;
  /** Where several things are wrong: each of them, the first ones if they are many. `message` then says how many. */
  readonly details?: readonly Refusal[];
}
