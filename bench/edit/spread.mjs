/** @param {number[]} times Milliseconds. */
export function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { count: sorted.length, median: at(0.5), p95: at(0.95), worst: sorted.at(-1) };
}

export function say(what, { count, median, p95, worst }) {
  const ms = (value) => `${value.toFixed(1)} ms`.padStart(10);
  console.log(`${what.padEnd(32)} median ${ms(median)}   95 % ${ms(p95)}   worst ${ms(worst)}   (${count})`);
}
