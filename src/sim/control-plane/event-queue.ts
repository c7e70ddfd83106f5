/**
 * Events in order of time, then of arrival. What happens at one time waits in one line, and there are few times at once: most
 * links take equally long. Columns, not objects, since a run makes millions.
 */
export interface QueuedEvent {
  type: number;
  subject: number;
  payload: number;
  cause: number;
}

const COLUMNS = 5;
const TYPE = 0;
const SUBJECT = 1;
const PAYLOAD = 2;
const CAUSE = 3;
const NEXT = 4;

interface Line {
  readonly time: number;
  /** Numbers of the first and the last event in it. */
  first: number;
  last: number;
}

export class EventQueue {
  private size = 0;
  private used = 0;
  private events = new Int32Array(COLUMNS * 1024);
  /** The latest time first. */
  private lines: Line[] = [];
  private lately: Line | null = null;
  private readonly popped: QueuedEvent = { type: 0, subject: 0, payload: 0, cause: -1 };

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** Of the next event. */
  get time(): number {
    return (this.lines.at(-1) as Line).time;
  }

  clear(): void {
    this.size = 0;
    this.used = 0;
    this.lines = [];
    this.lately = null;
  }

  push(time: number, type: number, subject: number, payload: number, cause: number): void {
    if (this.size++ === 0) this.used = 0;
    const at = COLUMNS * this.used;
    if (at + COLUMNS > this.events.length) this.grow();
    const { events } = this;
    events[at + TYPE] = type;
    events[at + SUBJECT] = subject;
    events[at + PAYLOAD] = payload;
    events[at + CAUSE] = cause;
    events[at + NEXT] = -1;
    this.lineUp(time, this.used++);
  }

  /** The same object each time. */
  pop(): QueuedEvent {
    const { popped, events } = this;
    const line = this.lines.at(-1) as Line;
    const at = COLUMNS * line.first;
    popped.type = events[at + TYPE] as number;
    popped.subject = events[at + SUBJECT] as number;
    popped.payload = events[at + PAYLOAD] as number;
    popped.cause = events[at + CAUSE] as number;
    line.first = events[at + NEXT] as number;
    if (line.first < 0) {
      this.lines.pop();
      if (this.lately === line) this.lately = null;
    }
    this.size--;
    return popped;
  }

  /** What is under way, as text that is the same whenever the same is under way. */
  picture(now: number): string {
    const rows: string[] = [];
    for (let i = this.lines.length - 1; i >= 0; i--) {
      const { time, first } = this.lines[i] as Line;
      for (let event = first; event >= 0; event = this.events[COLUMNS * event + NEXT] as number) {
        const at = COLUMNS * event;
        rows.push(`${time - now}:${this.events.subarray(at + TYPE, at + CAUSE).join(':')}`);
      }
    }
    return rows.join();
  }

  private lineUp(time: number, event: number): void {
    let line = this.lately;
    if (line?.time !== time) {
      line = this.lineAt(time, event);
      this.lately = line;
    }
    if (line.last !== event) this.events[COLUMNS * line.last + NEXT] = event;
    line.last = event;
  }

  /** The line of a time, with `event` in it if there was none. */
  private lineAt(time: number, event: number): Line {
    const { lines } = this;
    let place = lines.length;
    while (place > 0 && (lines[place - 1] as Line).time < time) place--;
    const known = lines[place - 1];
    if (known?.time === time) return known;
    const made = { time, first: event, last: event };
    lines.splice(place, 0, made);
    return made;
  }

  private grow(): void {
    const grown = new Int32Array(2 * this.events.length);
    grown.set(this.events);
    this.events = grown;
  }
}
