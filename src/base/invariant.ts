/** Throws when our own code broke a promise. Never for bad input: that is a `Refusal`. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken promise: ${message}`);
}
