/** Keeps the last few values that were asked for. What is forgotten is worked out again. */
export class Recent<Value> {
  private readonly values = new Map<string, Value>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(key: string, make: () => Value): Value {
    const known = this.values.get(key);
    const value = known ?? make();
    // A map remembers the order in which things were put in: the first is the one not asked for longest.
    if (known !== undefined) this.values.delete(key);
    this.values.set(key, value);
    if (this.values.size > this.most) this.values.delete(this.values.keys().next().value as string);
    return value;
  }
}
