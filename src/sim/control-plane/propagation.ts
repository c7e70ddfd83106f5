/**
 * Carries one class of prefixes through the network, message by message, until nobody has anything new to say.
 *
 * Events are ordered by time and then by the order in which they were caused; everything that reaches a router at one
 * time is taken in before it decides. A network that never settles repeats itself, since the routes it can be in are
 * finite: when the same state with the same messages under way comes again, that is the proof.
 */

import { type ClassState, LOCAL, NONE } from './class-state.ts';
import { PROCESSING_US } from './clock.ts';
import type { Edge, Edges, FamilyEdges } from './edges.ts';
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

const NOT_RESOLVED = -2;

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
  private readonly changing: Readonly<Record<4 | 6, readonly Edge[]>>;

  /* Of the class under way */
  private family: FamilyEdges;
  private isDefault = false;
  private runs = 0;
  /** By router: what it originates, or 0. */
  private readonly localRoute: Int32Array;
  private originators: readonly number[] = [];
  /** By router: to how many neighbours inside its AS it has told a route. */
  private readonly toldInside: Int32Array;
  /** By edge: what `importedFrom` became on import, in the run `importedIn`. */
  private readonly imported: Int32Array;
  private readonly importedFrom: Int32Array;
  private readonly importedIn: Int32Array;
  /** By edge: the next hop that was resolved last, and its metric. Both hold for the round. */
  private readonly hop: Int32Array;
  private readonly metric: Float64Array;
  private chosenRoute = 0;
  private readonly candidates: number[] = [];
  private readonly candidateRoutes: number[] = [];

  constructor(transition: Transition) {
    this.transition = transition;
    const { edges } = transition;
    const changing = edges.all.filter(
      ({ number }) => transition.liveBefore[number] !== transition.liveAfter[number],
    );
    this.changing = {
      4: changing.filter(({ family }) => family === 4),
      6: changing.filter(({ family }) => family === 6),
    };
    this.family = edges.ofFamily[4];
    this.live = new Uint8Array(edges.all.length);
    this.sent = new Int32Array(edges.all.length);
    this.delay = Float64Array.from(edges.all, ({ segment }) => PROCESSING_US + (segment?.delayUs ?? 0));
    this.isTouched = new Uint8Array(edges.into.length);
    this.causeOf = new Int32Array(edges.into.length).fill(-1);
    this.localRoute = new Int32Array(edges.into.length);
    this.toldInside = new Int32Array(edges.into.length);
    this.imported = new Int32Array(edges.all.length);
    this.importedFrom = new Int32Array(edges.all.length);
    this.importedIn = new Int32Array(edges.all.length);
    this.hop = new Int32Array(edges.all.length).fill(NOT_RESOLVED);
    this.metric = new Float64Array(edges.all.length);
  }

  /** Whether anything would happen to a class. */
  concerns(prefixClass: number, state: ClassState, reconsider: readonly number[]): boolean {
    const { speakers } = this.transition;
    if (reconsider.length > 0) return true;
    speakers.turnTo(prefixClass);
    return this.changing[speakers.familyOf(prefixClass)].some((edge) => {
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
    this.beginClass(prefixClass, state);
    this.queue.clear();
    for (const { number, session } of this.changing[speakers.familyOf(prefixClass)]) {
      const type = liveAfter[number] === 1 ? OPEN : CLOSE;
      this.queue.push(changesAt[session] as number, type, number, 0, causes[session] as number);
    }
    for (const router of reconsider) this.queue.push(startsAt, RECONSIDER, router, 0, -1);
    const settled = this.drain(prefixClass, state);
    return settled ? [] : this.settleInTurns(prefixClass, state);
  }

  private beginClass(prefixClass: number, state: ClassState): void {
    const { edges, speakers } = this.transition;
    this.family = edges.ofFamily[speakers.familyOf(prefixClass)];
    this.isDefault = speakers.isDefault(prefixClass);
    this.runs++;
    for (const router of this.originators) this.localRoute[router] = 0;
    this.originators = speakers.originators(prefixClass);
    for (const router of this.originators) this.localRoute[router] = speakers.localRoute(router);
    this.sent.set(state.received);
    this.toldInside.fill(0);
    if (state.messages === 0) return;
    for (const edge of edges.all)
      if (!edge.external && this.sent[edge.number] !== 0) this.countInside(edge, 1);
  }

  private countInside({ sender }: Edge, by: number): void {
    this.toldInside[sender] = (this.toldInside[sender] as number) + by;
  }

  /** Notes what the receiver of an edge was last told. */
  private note(edge: Edge, route: number): void {
    const before = this.sent[edge.number] as number;
    this.sent[edge.number] = route;
    if (!edge.external) this.countInside(edge, (route === 0 ? 0 : 1) - (before === 0 ? 0 : 1));
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
      this.note(edge, 0);
      state.received[subject] = 0;
      // A router without a route has nothing to say to a new neighbour.
      if (state.bestEdge[edge.sender] !== NONE || this.isDefault) this.touch(edge.sender, event.cause, true);
    } else if (type === CLOSE) {
      this.live[subject] = 0;
      this.note(edge, 0);
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
    const { journal } = this.transition;
    const edge = this.choose(router, state);
    const route = this.chosenRoute;
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

  /**
   * Most often what the routes carry tells them apart, and the other steps of the decision have nothing to do.
   *
   * @returns The edge of the best route, LOCAL or NONE; the route is in `chosenRoute`.
   */
  private choose(router: number, state: ClassState): number {
    const { speakers } = this.transition;
    const options = speakers.options(router);
    const { candidates, candidateRoutes, live } = this;
    let known = 0;
    let count = 0;
    const local = this.localRoute[router] as number;
    if (local !== 0) {
      candidates[0] = LOCAL;
      candidateRoutes[0] = local;
      known = 1;
      count = 1;
    }
    for (const edge of this.family.into[router] as Int32Array) {
      const received = state.received[edge] as number;
      if (received === 0 || live[edge] === 0) continue;
      const route = this.importOver(edge, received);
      if (route === 0) continue;
      known++;
      if (this.metricTo(router, edge, route) < 0) continue;
      const better =
        count === 0
          ? 1
          : speakers.compareWorth(
              route,
              false,
              candidateRoutes[0] as number,
              candidates[0] === LOCAL,
              options,
            );
      if (better < 0) continue;
      if (better > 0) count = 0;
      candidates[count] = edge;
      candidateRoutes[count++] = route;
    }
    if (known > 2 && !options.deterministicMed && !options.alwaysCompareMed)
      return this.chooseInOrder(router, state);
    if (count === 0) {
      this.chosenRoute = 0;
      return NONE;
    }
    candidates.length = count;
    candidateRoutes.length = count;
    const chosen =
      count === 1
        ? (candidates[0] as number)
        : speakers.decideAmong(router, candidates, candidateRoutes, state);
    this.chosenRoute = candidateRoutes[candidates.indexOf(chosen)] as number;
    return chosen;
  }

  /** Where the order of arrival counts, every route takes part. */
  private chooseInOrder(router: number, state: ClassState): number {
    const { speakers } = this.transition;
    speakers.gather(router, state, this.live);
    const row = speakers.decide(router);
    this.chosenRoute = row < 0 ? 0 : (speakers.rowRoute[row] as number);
    return row < 0 ? NONE : (speakers.rowEdge[row] as number);
  }

  private importOver(edge: number, received: number): number {
    if (this.importedIn[edge] !== this.runs || this.importedFrom[edge] !== received) {
      this.imported[edge] = this.transition.speakers.importOver(edge, received);
      this.importedIn[edge] = this.runs;
      this.importedFrom[edge] = received;
    }
    return this.imported[edge] as number;
  }

  private metricTo(router: number, edge: number, route: number): number {
    const { speakers, edges } = this.transition;
    const hop = speakers.nextHop(route);
    if (this.hop[edge] !== hop) {
      this.metric[edge] = speakers.metricTo(router, edges.all[edge] as Edge, hop);
      this.hop[edge] = hop;
    }
    return this.metric[edge] as number;
  }

  private speak(router: number, prefixClass: number, state: ClassState, now: number): void {
    const { edges, speakers } = this.transition;
    const bestEdge = state.bestEdge[router] as number;
    const bestRoute = state.bestRoute[router] as number;
    const { outward, outOf, reflects } = this.family;
    // What came from inside the AS stays there, unless a reflector passes it on.
    const isKeptInside = bestEdge >= 0 && !(edges.all[bestEdge] as Edge).external && !reflects[router];
    const onlyOutward = isKeptInside && this.toldInside[router] === 0 && !this.isDefault;
    for (const edge of (onlyOutward ? outward : outOf)[router] ?? []) {
      if (this.live[edge.number] === 0) continue;
      const route = speakers.exportOver(edge, bestEdge, bestRoute);
      if (route !== this.sent[edge.number]) this.tell(edge, route, prefixClass, now);
    }
  }

  private tell(edge: Edge, route: number, prefixClass: number, now: number): void {
    const { journal } = this.transition;
    const { number, sender, session } = edge;
    this.note(edge, route);
    const noted =
      journal?.note({
        at: now,
        cause: this.causeOf[sender] as number,
        kind: route === 0 ? 'withdraw' : 'announce',
        router: sender,
        session,
        prefixClass,
        route,
      }) ?? -1;
    this.queue.push(now + (this.delay[number] as number), DELIVER, number, route, noted);
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
