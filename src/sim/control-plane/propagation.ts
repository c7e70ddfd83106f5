/**
 * Carries one class of prefixes through the network, message by message, until nobody has anything new to say.
 *
 * Events are ordered by time and then by the order in which they were caused; everything that reaches a router at one
 * time is taken in before it decides. A network that never settles repeats itself, since the routes it can be in are
 * finite: when the same state with the same messages under way comes again, that is the proof.
 */

import { type ClassState, NONE } from './class-state.ts';
import { PROCESSING_US } from './clock.ts';
import type { Edge, Edges } from './edges.ts';
import { EventQueue } from './event-queue.ts';
import type { Journal } from './journal.ts';
import type { Speakers } from './speakers.ts';

export interface Transition {
  readonly edges: Edges;
  readonly speakers: Speakers;
  readonly journal: Journal | null;
  /** Edges that carry routes before and after, by number. */
  readonly liveBefore: Uint8Array;
  readonly liveAfter: Uint8Array;
  /** When each session opens or closes, by number. */
  readonly changesAt: Float64Array;
  readonly causes: Int32Array;
  readonly startsAt: number;
  readonly endsAt: { latest: number };
}

const DELIVER = 0;
const OPEN = 1;
const CLOSE = 2;
const RECONSIDER = 3;

/** How many events a class may take, for each edge, before repetition is looked for. */
const PATIENCE = 40;

export class Propagation {
  private readonly queue = new EventQueue();
  private readonly transition: Transition;
  private readonly live: Uint8Array;
  private readonly sent: Int32Array;
  private readonly delay: Float64Array;
  private readonly touched: number[] = [];
  private readonly isTouched: Uint8Array;
  private readonly causeOf: Int32Array;
  /** Edges whose session opens or closes. */
  private readonly changing: readonly Edge[];

  constructor(transition: Transition) {
    this.transition = transition;
    const { edges } = transition;
    this.changing = edges.all.filter(
      ({ number }) => transition.liveBefore[number] !== transition.liveAfter[number],
    );
    this.live = new Uint8Array(edges.all.length);
    this.sent = new Int32Array(edges.all.length);
    this.delay = Float64Array.from(edges.all, ({ segment }) => PROCESSING_US + (segment?.delayUs ?? 0));
    this.isTouched = new Uint8Array(edges.into.length);
    this.causeOf = new Int32Array(edges.into.length).fill(-1);
  }

  /** Whether anything would happen to a class. */
  concerns(prefixClass: number, state: ClassState, reconsider: readonly number[]): boolean {
    const { speakers } = this.transition;
    if (reconsider.length > 0) return true;
    speakers.turnTo(prefixClass);
    return this.changing.some((edge) => {
      if (this.transition.liveAfter[edge.number] === 0) return state.received[edge.number] !== 0;
      return (
        speakers.exportOver(
          edge,
          state.bestEdge[edge.sender] as number,
          state.bestRoute[edge.sender] as number,
        ) !== 0
      );
    });
  }

  /** @returns Routers that never settle; none, most often. */
  run(prefixClass: number, state: ClassState, reconsider: readonly number[]): readonly number[] {
    const { speakers, liveBefore, liveAfter, changesAt, startsAt, causes } = this.transition;
    speakers.turnTo(prefixClass);
    this.live.set(liveBefore);
    this.sent.set(state.received);
    this.queue.clear();
    for (const { number, session } of this.changing) {
      const type = liveAfter[number] === 1 ? OPEN : CLOSE;
      this.queue.push(changesAt[session] as number, type, number, 0, causes[session] as number);
    }
    for (const router of reconsider) this.queue.push(startsAt, RECONSIDER, router, 0, -1);
    const settled = this.drain(prefixClass, state);
    return settled ? [] : this.settleInTurns(prefixClass, state);
  }

  private drain(prefixClass: number, state: ClassState): boolean {
    const { edges, endsAt } = this.transition;
    const { queue } = this;
    const patience = PATIENCE * (edges.all.length + edges.into.length) + 1000;
    let events = 0;
    let memory = '';
    let nextMemory = patience;
    while (!queue.isEmpty) {
      const now = queue.time;
      if (now > endsAt.latest) endsAt.latest = now;
      while (!queue.isEmpty && queue.time === now) {
        this.take(queue.pop(), state);
        events++;
      }
      this.decideTouched(prefixClass, state, now);
      if (events > patience) {
        const picture = `${state.received.join()} ${queue.picture(now)}`;
        if (picture === memory) return false;
        // Remembering ever later moments finds a repetition of any length (Brent).
        if (events > nextMemory) {
          memory = picture;
          nextMemory = 2 * events;
        }
      }
    }
    return true;
  }

  private take(
    event: { type: number; subject: number; payload: number; cause: number },
    state: ClassState,
  ): void {
    const { all } = this.transition.edges;
    const { type, subject } = event;
    if (type === RECONSIDER) {
      this.touch(subject, event.cause, true);
      return;
    }
    const edge = all[subject] as Edge;
    if (type === OPEN) {
      this.live[subject] = 1;
      this.sent[subject] = 0;
      state.received[subject] = 0;
      this.touch(edge.sender, event.cause, true);
    } else if (type === CLOSE) {
      this.live[subject] = 0;
      this.sent[subject] = 0;
      if (state.received[subject] !== 0) this.touch(edge.receiver, event.cause, false);
      state.received[subject] = 0;
    } else if (this.live[subject] === 1 && state.received[subject] !== event.payload) {
      state.received[subject] = event.payload;
      state.order[subject] = ++state.messages;
      this.touch(edge.receiver, event.cause, false);
    }
  }

  /** Marks a router that must decide; `speak`: and see what it owes to its neighbours even if its choice stays. */
  private touch(router: number, cause: number, speak: boolean): void {
    if (this.isTouched[router] === 0) this.touched.push(router);
    this.isTouched[router] = (this.isTouched[router] as number) | (speak ? 2 : 1);
    this.causeOf[router] = cause;
  }

  private decideTouched(prefixClass: number, state: ClassState, now: number): void {
    const { touched } = this;
    touched.sort((a, b) => a - b);
    for (const router of touched) {
      const changed = this.decideAt(router, prefixClass, state, now);
      if (changed || ((this.isTouched[router] as number) & 2) !== 0)
        this.speak(router, prefixClass, state, now);
      this.isTouched[router] = 0;
    }
    touched.length = 0;
  }

  private decideAt(router: number, prefixClass: number, state: ClassState, now: number): boolean {
    const { speakers, journal } = this.transition;
    speakers.gather(router, state, this.live);
    const row = speakers.decide(router);
    const edge = row < 0 ? NONE : (speakers.rowEdge[row] as number);
    const route = row < 0 ? 0 : (speakers.rowRoute[row] as number);
    if (state.bestEdge[router] === edge && state.bestRoute[router] === route) return false;
    state.bestEdge[router] = edge;
    state.bestRoute[router] = route;
    if (journal) {
      const session = edge >= 0 ? edge >> 1 : -1;
      this.causeOf[router] = journal.note({
        at: now,
        cause: this.causeOf[router] as number,
        kind: 'best-changed',
        router,
        session,
        prefixClass,
        route,
      });
    }
    return true;
  }

  private speak(router: number, prefixClass: number, state: ClassState, now: number): void {
    const { edges, speakers, journal } = this.transition;
    const bestEdge = state.bestEdge[router] as number;
    const bestRoute = state.bestRoute[router] as number;
    for (const edge of edges.outOf[router] ?? []) {
      const { number, session } = edge;
      if (this.live[number] === 0) continue;
      const route = speakers.exportOver(edge, bestEdge, bestRoute);
      if (route === this.sent[number]) continue;
      this.sent[number] = route;
      const kind = route === 0 ? 'withdraw' : 'announce';
      const noted =
        journal?.note({
          at: now,
          cause: this.causeOf[router] as number,
          kind,
          router,
          session,
          prefixClass,
          route,
        }) ?? -1;
      this.queue.push(now + (this.delay[number] as number), DELIVER, number, route, noted);
    }
  }

  /**
   * Some networks only flap because their messages always cross, which in life jitter ends. So let one router after the
   * other act on what its neighbours say at that moment: who then still has not settled never will.
   */
  private settleInTurns(prefixClass: number, state: ClassState): readonly number[] {
    const { edges, speakers, liveAfter } = this.transition;
    this.queue.clear();
    this.live.set(liveAfter);
    const seen = new Map<string, number>();
    const history: number[][] = [];
    for (let round = 0; ; round++) {
      const moved: number[] = [];
      for (let router = 0; router < edges.into.length; router++) {
        for (const edge of edges.into[router] ?? []) {
          const { number, sender } = edge;
          if (this.live[number] === 0) continue;
          const route = speakers.exportOver(
            edge,
            state.bestEdge[sender] as number,
            state.bestRoute[sender] as number,
          );
          if (state.received[number] === route) continue;
          state.received[number] = route;
          state.order[number] = ++state.messages;
        }
        if (this.decideAt(router, prefixClass, state, this.transition.endsAt.latest)) moved.push(router);
      }
      if (moved.length === 0) return [];
      history.push(moved);
      const picture = `${state.bestEdge.join()} ${state.bestRoute.join()}`;
      const before = seen.get(picture);
      if (before !== undefined) return [...new Set(history.slice(before + 1).flat())].sort((a, b) => a - b);
      seen.set(picture, round);
    }
  }
}
