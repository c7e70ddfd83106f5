/**
 * Carries one class of prefixes through the network, message by message, until nobody has anything new to say.
 *
 * Events are ordered by time and then by the order in which they were caused; everything that reaches a router at one
 * time is taken in before it decides. A network that never settles repeats itself, since the routes it can be in are
 * finite: when the same state with the same messages under way comes again, that is the proof.
 */

import { Choice } from './choice.ts';
import { type ClassState, NONE } from './class-state.ts';
import { PROCESSING_US } from './clock.ts';
import type { Edge, Edges, FamilyEdges } from './edges.ts';
import { EventQueue } from './event-queue.ts';
import type { Journal } from './journal.ts';
import type { LimitWatch } from './limit-watch.ts';
import type { PrefixClass } from './prefix-classes.ts';
import { restlessInTurns } from './restless-in-turns.ts';
import { sortFew } from './sort-few.ts';
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
  /** Null: no limit can be exceeded. */
  readonly watch: LimitWatch | null;
}

const DELIVER = 0;
const OPEN = 1;
const CLOSE = 2;
const RECONSIDER = 3;

const DECIDE = 1;
const SPEAK = 2;

const UNCOUNTED = -1;

/** A time, in microseconds, that nothing before it reaches: a year. */
const TURNS_BEGIN = 365 * 24 * 3_600 * 1_000_000;

/** How many events a class may take, for each edge, before repetition is looked for. */
const PATIENCE = 40;

export class Propagation {
  private readonly queue: EventQueue;
  private readonly transition: Transition;
  private readonly live: Uint8Array;
  private readonly sent: Int32Array;
  private readonly delay: Float64Array;
  private readonly touched: number[];
  private readonly duties: Uint8Array;
  private readonly causeOf: Int32Array;
  /** Edges whose session opens or closes. */
  private readonly changing: Readonly<Record<4 | 6, readonly Edge[]>>;

  /* Of the class under way */
  private family: FamilyEdges;
  private isDefault = false;
  private prefixClass = 0;
  private now = 0;
  /** By router: to how many neighbours inside its AS it has told a route. */
  private readonly toldInside: Int32Array;
  private readonly choice: Choice;
  /** Whether some class never came to rest message by message. */
  tookTurns = false;

  /** @param before - One that is over: what it wrote on is written on again. */
  constructor(transition: Transition, before: Propagation | null = null) {
    this.transition = transition;
    const { edges, speakers } = transition;
    const { segments } = speakers.inputs.topology;
    const changing = edges.all.filter(
      ({ number }) => transition.liveBefore[number] !== transition.liveAfter[number],
    );
    this.changing = {
      4: changing.filter(({ family }) => family === 4),
      6: changing.filter(({ family }) => family === 6),
    };
    this.family = edges.ofFamily[4];
    const paper = before?.transition.edges === edges ? before : null;
    this.queue = paper?.queue ?? new EventQueue();
    this.touched = paper?.touched ?? [];
    this.live = paper?.live ?? new Uint8Array(edges.all.length);
    this.sent = paper?.sent ?? new Int32Array(edges.all.length);
    this.delay = paper?.delay ?? new Float64Array(edges.all.length);
    for (const { number, segment } of edges.all)
      this.delay[number] = PROCESSING_US + (segments[segment]?.delayUs ?? 0);
    this.duties = paper?.duties.fill(0) ?? new Uint8Array(edges.into.length);
    this.causeOf = (paper?.causeOf ?? new Int32Array(edges.into.length)).fill(-1);
    this.toldInside = paper?.toldInside ?? new Int32Array(edges.into.length);
    this.choice = new Choice(transition.speakers, paper?.choice ?? null);
  }

  /** Whether anything would happen to a class. */
  concerns(prefixClass: number, state: ClassState, reconsider: readonly number[]): boolean {
    const { speakers } = this.transition;
    if (reconsider.length > 0) return true;
    speakers.turnTo(prefixClass);
    return this.changingOf(prefixClass).some((edge) => {
      if (this.transition.liveAfter[edge.number] === 0) return state.received[edge.number] !== 0;
      return (
        speakers.exportOver(
          edge.number,
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
    this.beginClass(prefixClass, state);
    this.queue.clear();
    for (const { number, session } of this.changingOf(prefixClass)) {
      const type = liveAfter[number] === 1 ? OPEN : CLOSE;
      this.queue.push(changesAt[session] as number, type, number, 0, causes[session] as number);
    }
    for (const router of reconsider) this.queue.push(startsAt, RECONSIDER, router, 0, -1);
    const settled = this.drain(prefixClass, state);
    return settled ? [] : this.settleInTurns(prefixClass, state);
  }

  private changingOf(prefixClass: number): readonly Edge[] {
    const { classes } = this.transition.speakers.inputs.classes;
    return this.changing[(classes[prefixClass] as PrefixClass).family];
  }

  private beginClass(prefixClass: number, state: ClassState): void {
    const { edges, speakers } = this.transition;
    const { family, isDefault } = speakers.inputs.classes.classes[prefixClass] as PrefixClass;
    this.family = edges.ofFamily[family];
    this.isDefault = isDefault;
    this.prefixClass = prefixClass;
    this.choice.begin(prefixClass);
    this.sent.set(state.received);
    this.toldInside.fill(UNCOUNTED);
  }

  /** Notes what the receiver of an edge was last told. */
  private note(edge: number, route: number): void {
    const { external, senders } = this.transition.edges;
    const before = this.sent[edge] as number;
    this.sent[edge] = route;
    const sender = senders[edge] as number;
    const told = this.toldInside[sender] as number;
    if (external[edge] === 1 || told === UNCOUNTED) return;
    this.toldInside[sender] = told + (route === 0 ? 0 : 1) - (before === 0 ? 0 : 1);
  }

  private hasToldInside(router: number): boolean {
    if (this.toldInside[router] === UNCOUNTED) {
      let told = 0;
      const { external } = this.transition.edges;
      for (const edge of this.family.outOf[router] as Int32Array)
        if (external[edge] === 0 && this.sent[edge] !== 0) told++;
      this.toldInside[router] = told;
    }
    return this.toldInside[router] !== 0;
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
      this.now = now;
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
      this.touch(subject, event.cause, DECIDE | SPEAK);
      return;
    }
    const edge = all[subject] as Edge;
    if (type === OPEN) {
      this.live[subject] = 1;
      this.note(subject, 0);
      this.receive(subject, 0, state);
      // A router without a route has nothing to say to a new neighbour.
      if (state.bestEdge[edge.sender] !== NONE || this.isDefault) this.touch(edge.sender, event.cause, SPEAK);
    } else if (type === CLOSE) {
      this.live[subject] = 0;
      this.note(subject, 0);
      if (state.received[subject] !== 0) this.touch(edge.receiver, event.cause, DECIDE);
      this.receive(subject, 0, state);
    } else if (this.live[subject] === 1 && state.received[subject] !== event.payload) {
      this.receive(subject, event.payload, state);
      state.order[subject] = ++state.messages;
      this.touch(edge.receiver, event.cause, DECIDE);
    }
  }

  private receive(edge: number, route: number, state: ClassState): void {
    const { watch } = this.transition;
    watch?.note(edge, this.now, this.prefixClass, state.received[edge] as number, route);
    state.received[edge] = route;
    this.choice.learn(edge, route);
  }

  /** Marks a router that must decide, or see what it owes to its neighbours even if its choice stays, or both. */
  private touch(router: number, cause: number, duty: number): void {
    if (this.duties[router] === 0) this.touched.push(router);
    this.duties[router] = (this.duties[router] as number) | duty;
    this.causeOf[router] = cause;
  }

  private decideTouched(prefixClass: number, state: ClassState, now: number): void {
    const { touched } = this;
    sortFew(touched);
    for (const router of touched) {
      const duties = this.duties[router] as number;
      const changed = (duties & DECIDE) !== 0 && this.decideAt(router, prefixClass, state, now);
      if (changed || (duties & SPEAK) !== 0) this.speak(router, prefixClass, state, now);
      this.duties[router] = 0;
    }
    touched.length = 0;
  }

  private decideAt(router: number, prefixClass: number, state: ClassState, now: number): boolean {
    const { journal } = this.transition;
    const edge = this.choice.choose(router, state, this.live);
    const { route } = this.choice;
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
    const { edges, speakers } = this.transition;
    const bestEdge = state.bestEdge[router] as number;
    const bestRoute = state.bestRoute[router] as number;
    const { outward, outOf, reflects } = this.family;
    // What came from inside the AS stays there, unless a reflector passes it on.
    const isKeptInside = bestEdge >= 0 && edges.external[bestEdge] === 0 && !reflects[router];
    const onlyOutward = isKeptInside && !this.hasToldInside(router) && !this.isDefault;
    const leaving = (onlyOutward ? outward : outOf)[router] as Int32Array;
    for (let i = 0; i < leaving.length; i++) {
      const edge = leaving[i] as number;
      if (this.live[edge] === 0) continue;
      const route = speakers.exportOver(edge, bestEdge, bestRoute);
      if (route !== this.sent[edge]) this.tell(edge, route, prefixClass, now);
    }
  }

  private tell(edge: number, route: number, prefixClass: number, now: number): void {
    const { journal, edges } = this.transition;
    this.note(edge, route);
    let noted = -1;
    if (journal) {
      const sender = edges.senders[edge] as number;
      noted = journal.note({
        at: now,
        cause: this.causeOf[sender] as number,
        kind: route === 0 ? 'withdraw' : 'announce',
        router: sender,
        session: edge >> 1,
        prefixClass,
        route,
      });
    }
    this.queue.push(now + (this.delay[edge] as number), DELIVER, edge, route, noted);
  }

  /**
   * Some networks only flap because their messages always cross, which in life jitter ends. So let one router after the
   * other act on what its neighbours say at that moment, in one order and then in the other: who then still has not settled
   * never will.
   */
  private settleInTurns(prefixClass: number, state: ClassState): readonly number[] {
    this.tookTurns = true;
    const { edges, liveAfter } = this.transition;
    // All classes take their turns at the same moments, behind everything that has a time.
    this.now = TURNS_BEGIN;
    this.queue.clear();
    this.live.set(liveAfter);
    const inOrder = edges.into.map((_, router) => router);
    const act = (router: number) => this.takeTurn(router, prefixClass, state);
    const picture = () => `${state.bestEdge.join()} ${state.bestRoute.join()}`;
    const restless = restlessInTurns(inOrder, act, picture);
    return restless.length === 0 ? [] : restlessInTurns(inOrder.reverse(), act, picture);
  }

  /** Takes in what the neighbours of a router say now, and decides. @returns Whether its choice is another. */
  private takeTurn(router: number, prefixClass: number, state: ClassState): boolean {
    const { edges, speakers, endsAt } = this.transition;
    this.now++;
    for (const number of this.family.into[router] as Int32Array) {
      const sender = edges.senders[number] as number;
      if (this.live[number] === 0) continue;
      const route = speakers.exportOver(
        number,
        state.bestEdge[sender] as number,
        state.bestRoute[sender] as number,
      );
      if (state.received[number] === route) continue;
      this.receive(number, route, state);
      state.order[number] = ++state.messages;
    }
    return this.decideAt(router, prefixClass, state, endsAt.latest);
  }
}
