/** What every form of one thing is given: the thing, and how to change some of it. */

/** Null when it was taken, else why not, for the field that asked. */
export type Change<Thing> = (patch: Partial<Thing>) => string | null;

export interface FormProps<Thing> {
  readonly value: Thing;
  readonly change: Change<Thing>;
}

/** A pair with one half replaced. */
export function withHalf<Half>(pair: readonly [Half, Half], index: 0 | 1, half: Half): readonly [Half, Half] {
  return index === 0 ? [half, pair[1]] : [pair[0], half];
}
