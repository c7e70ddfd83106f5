/** Remembers a number for three numbers: an open hash table in one array, since a run asks it millions of times. */
const COLUMNS = 4;

export class RouteMemo {
  private slots: Int32Array;
  private used = 0;

  /** @param expected - About how many it will remember. It grows. */
  constructor(expected: number) {
    this.slots = new Int32Array(COLUMNS * 2 ** Math.ceil(Math.log2(2 * expected + 64)));
  }

  /** @returns -1 when nothing is remembered. */
  get(a: number, b: number, c: number): number {
    return (this.slots[this.find(a, b, c) + 3] as number) - 1;
  }

  /** @param value - Not negative. */
  set(a: number, b: number, c: number, value: number): void {
    if (COLUMNS * 2 * (this.used + 1) > this.slots.length) this.grow();
    const at = this.find(a, b, c);
    if (this.slots[at + 3] === 0) this.used++;
    this.put(at, a, b, c, value + 1);
  }

  /** Where the three are, or would be. */
  private find(a: number, b: number, c: number): number {
    const { slots } = this;
    const last = slots.length / COLUMNS - 1;
    let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    for (let slot = (mixed ^ (mixed >>> 13)) & last; ; slot = (slot + 1) & last) {
      const at = COLUMNS * slot;
      if (slots[at + 3] === 0 || (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c)) return at;
    }
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += COLUMNS) {
      const value = before[at + 3] as number;
      if (value === 0) continue;
      const a = before[at] as number;
      const b = before[at + 1] as number;
      const c = before[at + 2] as number;
      this.put(this.find(a, b, c), a, b, c, value);
    }
  }

  private put(at: number, a: number, b: number, c: number, value: number): void {
    this.slots[at] = a;
    this.slots[at + 1] = b;
    this.slots[at + 2] = c;
    this.slots[at + 3] = value;
  }
}
