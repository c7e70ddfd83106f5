/** From a sentence, as people type it, to an intent. Names may stand without quotation marks where that is clear. */
import { err, ok, type Result } from '#base/result.ts';
import type { TopologyDocument } from '../document.ts';
import {
  type After,
  type Claim,
  type Intent,
  onlyAfterFailures,
  PRIVATE_TO,
  stopOfWaypoint,
  type Waypoint,
} from '../intent.ts';
import { namesIn } from './names.ts';
import {
  CLAIM_PHRASES,
  EVERY_FLOW,
  EXTENT_PHRASES,
  FAILURES,
  ON_ITS_WAY,
  SURVIVES,
  THEN,
  UNITS,
} from './phrases.ts';
import { Reader } from './reader.ts';
import {
  byId,
  circuitNames,
  lineNames,
  type PlaceName,
  placeNames,
  THE_LINK,
  THE_LINK_OF,
  THE_LOCATION,
  THE_ZONE,
} from './waypoints.ts';

type Sentence = Pick<Intent, 'flow' | 'claim' | 'after'>;

export interface NotUnderstood {
  /** Where in the text it stops being understood. */
  readonly at: number;
  /** What would be understood there. */
  readonly wanted: readonly string[];
}

export function parseIntent(
  document: TopologyDocument,
  text: string,
  placeName: PlaceName = byId,
): Result<Sentence, NotUnderstood> {
  const reader = new Reader(text);
  const flow = subject(document, reader);
  const said = flow === undefined ? null : claimAndAfter({ document, placeName }, reader);
  if (flow !== undefined && said) {
    reader.take('.');
    if (reader.atEnd) return ok({ flow, ...said });
  }
  return err(reader.stuck);
}

/** Sentences that go on from what is typed so far, as far as the next choice. */
export function completeIntent(
  document: TopologyDocument,
  text: string,
  placeName: PlaceName = byId,
): readonly string[] {
  const parsed = parseIntent(document, text, placeName);
  if (parsed.ok && text.trimEnd().endsWith('.')) return [];
  const { at, wanted } = parsed.ok ? furtherThan(document, text, placeName) : parsed.error;
  const done = text.slice(0, at).trimEnd();
  const typed = text.slice(at).trim().toLowerCase();
  const fits = (phrase: string) =>
    phrase.toLowerCase().startsWith(typed) || phrase.replace(/^"/, '').toLowerCase().startsWith(typed);
  return wanted
    .filter((phrase) => phrase !== '80' && fits(phrase))
    .map((phrase) => (done === '' || /^[,.]/.test(phrase) ? done + phrase : `${done} ${phrase}`));
}

/** A sentence that is whole may still go on: what would be understood after it. */
function furtherThan(document: TopologyDocument, text: string, placeName: PlaceName): NotUnderstood {
  const parsed = parseIntent(document, `${text.trimEnd()} \u0000`, placeName);
  return parsed.ok ? { at: text.length, wanted: [] } : parsed.error;
}

function subject(document: TopologyDocument, reader: Reader): Intent['flow'] | undefined {
  const flow = reader.takeOne([{ id: null, text: EVERY_FLOW, name: EVERY_FLOW }, ...namesIn(document.flows)]);
  return flow === null ? undefined : flow.id;
}

interface Design {
  readonly document: TopologyDocument;
  readonly placeName: PlaceName;
}

function claimAndAfter(design: Design, reader: Reader): Omit<Sentence, 'flow'> | null {
  if (reader.take(SURVIVES)) {
    const after = failures(reader);
    return after && { claim: { type: 'reaches' }, after };
  }
  const claim = claimOf(design, reader);
  if (!claim) return null;
  const must = onlyAfterFailures(claim.type);
  if (!reader.take(must ? 'after' : ', also after')) return must ? null : { claim, after: 'none' };
  const after = failures(reader);
  return after && { claim, after };
}

function failures(reader: Reader): After | null {
  for (const after of ['any-one', 'any-two'] as const) if (reader.take(FAILURES[after])) return after;
  return null;
}

function claimOf(design: Design, reader: Reader): Claim | null {
  for (const type of SIMPLE) if (reader.take(CLAIM_PHRASES[type])) return { type };
  if (reader.take(CLAIM_PHRASES['not-through'])) {
    const waypoint = waypointOf(design, reader);
    return waypoint && { type: 'not-through', ...waypoint };
  }
  if (reader.take(CLAIM_PHRASES.through)) return through(design, reader);
  if (reader.take(CLAIM_PHRASES['private-to'])) {
    const extent = reader.takeOne(PRIVATE_TO.map((to) => ({ to, text: EXTENT_PHRASES[to] })));
    return extent && { type: 'private-to', extent: extent.to };
  }
  for (const type of ['recovers-within', 'latency-below'] as const) {
    if (!reader.take(CLAIM_PHRASES[type])) continue;
    const milliseconds = time(reader);
    return milliseconds === null ? null : { type, milliseconds };
  }
  if (!reader.take(CLAIM_PHRASES['load-at-most'])) return null;
  const percent = reader.takeNumber();
  return percent !== null && reader.take(ON_ITS_WAY) ? { type: 'load-at-most', percent } : null;
}

const SIMPLE = ['reaches', 'does-not-reach', 'no-internet', 'same-way-back', 'source-stays'] as const;

function through(design: Design, reader: Reader): Claim | null {
  const first = waypointOf(design, reader);
  if (!first) return null;
  const nodes = [stopOfWaypoint(first)];
  while (reader.take(THEN)) {
    const next = waypointOf(design, reader);
    if (!next) return null;
    nodes.push(stopOfWaypoint(next));
  }
  return nodes.length === 1 ? { type: 'through', ...first } : { type: 'in-order', nodes };
}

function waypointOf({ document, placeName }: Design, reader: Reader): Waypoint | null {
  const lines = lineNames(document);
  if (lines.length > 0 && reader.take(THE_LINK)) {
    const link = reader.takeOne(lines);
    return link && { link: link.id };
  }
  const zones = namesIn(document.zones);
  if (zones.length > 0 && reader.take(THE_ZONE)) {
    const zone = reader.takeOne(zones);
    return zone && { zone: zone.id };
  }
  const circuits = circuitNames(document);
  for (const part of ['primary', 'secondary'] as const)
    if (circuits.length > 0 && reader.take(THE_LINK_OF[part])) {
      const circuit = reader.takeOne(circuits);
      return circuit && { circuit: circuit.id, part };
    }
  const places = placeNames(document, placeName);
  if (places.length > 0 && reader.take(THE_LOCATION)) {
    const place = reader.takeOne(places);
    return place && { location: place.id };
  }
  const node = reader.takeOne(namesIn(document.nodes));
  return node && { node: node.id };
}

/** What is written, and what is understood beside it. */
const TIME_WORDS = [
  ['ms', 'millisecond', 'milliseconds'],
  ['s', 'sec', 'second', 'seconds'],
  ['min', 'minute', 'minutes'],
] as const;

function time(reader: Reader): number | null {
  const amount = reader.takeNumber();
  if (amount === null) return null;
  const unit = reader.takeOne(
    TIME_WORDS.flatMap(([text, ...names]) => [{ text }, ...names.map((name) => ({ text, name }))]),
  );
  return unit && amount * UNITS[unit.text];
}
