/**
 * Lets one router after the other act, until nobody does anything new or everything comes again.
 *
 * @param act - @returns Whether the router has chosen otherwise than before.
 * @param picture - What everybody has chosen, as a text.
 * @returns Routers that go round for ever; none, when all have settled.
 */
export function restlessInTurns(
  order: readonly number[],
  act: (router: number) => boolean,
  picture: () => string,
): readonly number[] {
  const seen = new Map<string, number>();
  const history: number[][] = [];
  for (let round = 0; ; round++) {
    const moved = order.filter(act);
    if (moved.length === 0) return [];
    history.push(moved);
    const now = picture();
    const before = seen.get(now);
    if (before !== undefined) return [...new Set(history.slice(before + 1).flat())].sort((a, b) => a - b);
    seen.set(now, round);
  }
}
