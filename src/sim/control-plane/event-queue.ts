/** Events in order of time, then of arrival. A heap in columns, since a run makes millions. */
export interface QueuedEvent {
  type: number;
  subject: number;
  payload: number;
  cause: number;
}

export class EventQueue {
  private size = 0;
  private sequence = 0;
  private readonly times: number[] = [];
  private readonly sequences: number[] = [];
  private readonly types: number[] = [];
  private readonly subjects: number[] = [];
  private readonly payloads: number[] = [];
  private readonly causes: number[] = [];
  private readonly popped: QueuedEvent = { type: 0, subject: 0, payload: 0, cause: -1 };

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** Of the next event. */
  get time(): number {
    return this.times[0] as number;
  }

  clear(): void {
    this.size = 0;
    this.sequence = 0;
  }

  push(time: number, type: number, subject: number, payload: number, cause: number): void {
    let place = this.size++;
    const sequence = this.sequence++;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if ((this.times[above] as number) <= time) break;
      this.move(above, place);
      place = above;
    }
    this.put(place, time, sequence, type, subject, payload, cause);
  }

  /** The same object each time. */
  pop(): QueuedEvent {
    const { popped } = this;
    popped.type = this.types[0] as number;
    popped.subject = this.subjects[0] as number;
    popped.payload = this.payloads[0] as number;
    popped.cause = this.causes[0] as number;
    const last = --this.size;
    if (last > 0) this.sink(last);
    return popped;
  }

  /** What is under way, as text that is the same whenever the same is under way. */
  picture(now: number): string {
    const rows = Array.from({ length: this.size }, (_, i) => i).sort((a, b) => (this.earlier(a, b) ? -1 : 1));
    return rows
      .map(
        (i) => `${(this.times[i] as number) - now}:${this.types[i]}:${this.subjects[i]}:${this.payloads[i]}`,
      )
      .join();
  }

  private sink(last: number): void {
    const time = this.times[last] as number;
    const sequence = this.sequences[last] as number;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= last) break;
      if (below + 1 < last && this.earlier(below + 1, below)) below++;
      const nearest = this.times[below] as number;
      if (nearest > time || (nearest === time && (this.sequences[below] as number) > sequence)) break;
      this.move(below, place);
      place = below;
    }
    if (place !== last) this.move(last, place);
  }

  private earlier(a: number, b: number): boolean {
    const difference = (this.times[a] as number) - (this.times[b] as number);
    return (
      difference < 0 || (difference === 0 && (this.sequences[a] as number) < (this.sequences[b] as number))
    );
  }

  private move(from: number, to: number): void {
    this.times[to] = this.times[from] as number;
    this.sequences[to] = this.sequences[from] as number;
    this.types[to] = this.types[from] as number;
    this.subjects[to] = this.subjects[from] as number;
    this.payloads[to] = this.payloads[from] as number;
    this.causes[to] = this.causes[from] as number;
  }

  private put(
    at: number,
    time: number,
    sequence: number,
    type: number,
    subject: number,
    payload: number,
    cause: number,
  ): void {
    this.times[at] = time;
    this.sequences[at] = sequence;
    this.types[at] = type;
    this.subjects[at] = subject;
    this.payloads[at] = payload;
    this.causes[at] = cause;
  }
}
