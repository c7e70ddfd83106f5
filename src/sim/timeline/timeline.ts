/** From the engine's journal to a story in the user's words. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { documentAt, type Moment, momentCount, momentsOf } from '#model/failure-times.ts';
import type { NodeId } from '#model/ids.ts';
import { compile } from '#sim/compile/compile.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import type { StoryMoment, Timeline, TimelineEvent } from '#sim/report/timeline.ts';
import { simulate } from '#sim/simulate.ts';
import { momentWords } from './moment-words.ts';
import { outagesOf, phasesOf } from './phases.ts';
import { struckNetwork } from './struck-network.ts';
import { told } from './told.ts';
import { type Struck, whenNoticed } from './when-noticed.ts';

/** @param first - The moment of the story at which it begins; the state before that is taken as settled. */
export function timelineOf(document: TopologyDocument, catalogue: Catalogue, first = 0): Timeline {
  const report = simulate(document, catalogue);
  const whole = { ...document, failures: {} };
  const compiled = compile(whole, catalogue, failedParts(whole));
  const simulation = new Simulation();
  const settled = simulation.advance(compiled.network);
  // The one before brings the network to where the first of them finds it.
  const lead = Math.min(1, first);
  const moments = [...momentsOf(document, first - lead).slice(0, lead), ...momentsOf(document, first)];
  if (moments.length === 0)
    return {
      begins: 'start',
      moments: [],
      first: 0,
      momentCount: 0,
      events: told(compiled, settled.journal, report, () => false),
      phases: [],
      outages: [],
    };
  const chapters = moments.map((moment): Chapter => {
    const then = documentAt(document, moment.atMs);
    const failed = failedParts(then);
    return { moment, atMs: moment.atMs, failed, network: compile(then, catalogue, failed).network };
  });
  const notices = whenNoticed(compiled, chapters);
  const all = chapters.map((chapter, number): Story => {
    const { failed, network, moment } = chapter;
    // A device that has failed as a whole says nothing any more, not even goodbye.
    const dead = (router: string) => failed.nodes.has(router as NodeId);
    const struck = simulation.advance(struckNetwork(compiled.network, network, notices[number]));
    const title = momentWords(document, catalogue, moment);
    const begins = moment.begun.length > 0;
    const first = fromOutside(document, moment, title, begins);
    const events = [first, ...told(compiled, struck.journal, report, dead).map(following(moment.atMs))];
    return { moment: { atMs: moment.atMs, title, begins }, events };
  });
  const stories = all.slice(lead);
  return {
    begins: 'failure',
    first,
    momentCount: momentCount(document),
    moments: stories.map(({ moment }) => moment),
    events: inOrder(stories),
    phases: stories.flatMap(({ moment, events }, number) => phasesOf(moment, number, events, report)),
    outages: first === 0 ? outagesOf(report) : [],
  };
}

interface Chapter extends Struck {
  readonly moment: Moment;
}

interface Story {
  readonly moment: StoryMoment;
  /** The first is what happens from outside. */
  readonly events: readonly TimelineEvent[];
}

function fromOutside(
  { failures }: TopologyDocument,
  { atMs, begun, over }: Moment,
  text: string,
  begins: boolean,
): TimelineEvent {
  const targets = [...begun, ...over].flatMap((id) => failures[id]?.of ?? []);
  const nodes = targets.flatMap((of) => (of.type === 'node' ? [of.node] : []));
  const links = targets.flatMap((of) => (of.type === 'link' ? [of.link] : []));
  return {
    atMs,
    causedBy: null,
    type: begins ? 'begins' : 'over',
    text,
    node: nodes[0] ?? null,
    peers: nodes.slice(1),
    router: null,
    over: links[0] ?? null,
    prefix: null,
    chosen: null,
    flows: [],
  };
}

/** What nothing inside the network triggered, was triggered by what happened from outside. */
const following =
  (atMs: number) =>
  (event: TimelineEvent): TimelineEvent => ({
    ...event,
    atMs: event.atMs + atMs,
    causedBy: event.causedBy === null ? 0 : event.causedBy + 1,
  });

/**
 * Chapters that run into each other, as one list.
 *
 * Assumption: what a moment leads to, it leads to as if the next were not there; so it is told while the next begins.
 */
function inOrder(stories: readonly Story[]): readonly TimelineEvent[] {
  let base = 0;
  const all = stories.flatMap(({ events }) => {
    const from = base;
    base += events.length;
    return events.map((event) => ({
      ...event,
      causedBy: event.causedBy === null ? null : event.causedBy + from,
    }));
  });
  const order = all
    .map((_, index) => index)
    .sort((a, b) => (all[a]?.atMs ?? 0) - (all[b]?.atMs ?? 0) || a - b);
  const position = new Map(order.map((index, at) => [index, at]));
  return order.map((index) => {
    const event = all[index] as TimelineEvent;
    return { ...event, causedBy: event.causedBy === null ? null : (position.get(event.causedBy) ?? null) };
  });
}
