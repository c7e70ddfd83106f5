/** From a sentence, as people type it, to an intent. Names may stand without quotation marks where that is clear. */
import { err, ok, type Result } from '#base/result.ts';
import type { TopologyDocument } from '../document.ts';
import {
  type After,
  type Claim,
  type Intent,
  onlyAfterFailures,
  PRIVATE_TO,
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
import { lineNames, THE_LINK, THE_ZONE } from './waypoints.ts';

type Sentence = Pick<Intent, 'flow' | 'claim' | 'after'>;

export interface NotUnderstood {
  /** Where in the text it stops being understood. */
  readonly at: number;
  /** What would be understood there. */
  readonly wanted: readonly string[];
}

export function parseIntent(document: TopologyDocument, text: string): Result<Sentence, NotUnderstood> {
  const reader = new Reader(text);
  const flow = subject(document, reader);
  const said = flow === undefined ? null : claimAndAfter(document, reader);
  if (flow !== undefined && said) {
    reader.take('.');
    if (reader.atEnd) return ok({ flow, ...said });
  }
  return err(reader.stuck);
}

/** Sentences that go on from what is typed so far, as far as the next choice. */
export function completeIntent(document: TopologyDocument, text: string): readonly string[] {
  const parsed = parseIntent(document, text);
  if (parsed.ok && text.trimEnd().endsWith('.')) return [];
  const { at, wanted } = parsed.ok ? furtherThan(document, text) : parsed.error;
  const done = text.slice(0, at).trimEnd();
  const typed = text.slice(at).trim().toLowerCase();
  const fits = (phrase: string) =>
    phrase.toLowerCase().startsWith(typed) || phrase.replace(/^"/, '').toLowerCase().startsWith(typed);
  return wanted
    .filter((phrase) => phrase !== '80' && fits(phrase))
    .map((phrase) => (done === '' || /^[,.]/.test(phrase) ? done + phrase : `${done} ${phrase}`));
}

/** A sentence that is whole may still go on: what would be understood after it. */
function furtherThan(document: TopologyDocument, text: string): NotUnderstood {
  const parsed = parseIntent(document, `${text.trimEnd()} \u0000`);
  return parsed.ok ? { at: text.length, wanted: [] } : parsed.error;
}

function subject(document: TopologyDocument, reader: Reader): Intent['flow'] | undefined {
  const flow = reader.takeOne([{ id: null, text: EVERY_FLOW, name: EVERY_FLOW }, ...namesIn(document.flows)]);
  return flow === null ? undefined : flow.id;
}

function claimAndAfter(document: TopologyDocument, reader: Reader): Omit<Sentence, 'flow'> | null {
  if (reader.take(SURVIVES)) {
    const after = failures(reader);
    return after && { claim: { type: 'reaches' }, after };
  }
  const claim = claimOf(document, reader);
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

function claimOf(document: TopologyDocument, reader: Reader): Claim | null {
  for (const type of SIMPLE) if (reader.take(CLAIM_PHRASES[type])) return { type };
  if (reader.take(CLAIM_PHRASES['not-through'])) {
    const waypoint = waypointOf(document, reader);
    return waypoint && { type: 'not-through', ...waypoint };
  }
  if (reader.take(CLAIM_PHRASES.through)) return through(document, reader);
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

function through(document: TopologyDocument, reader: Reader): Claim | null {
  const names = namesIn(document.nodes);
  const first = waypointOf(document, reader);
  if (!first) return null;
  if (!('node' in first)) return { type: 'through', ...first };
  const nodes = [first.node];
  while (reader.take(THEN)) {
    const next = reader.takeOne(names);
    if (!next) return null;
    nodes.push(next.id);
  }
  return nodes.length === 1 ? { type: 'through', ...first } : { type: 'in-order', nodes };
}

function waypointOf(document: TopologyDocument, reader: Reader): Waypoint | null {
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
  const node = reader.takeOne(namesIn(document.nodes));
  return node && { node: node.id };
}

function time(reader: Reader): number | null {
  const amount = reader.takeNumber();
  if (amount === null) return null;
  const unit = reader.takeOne((['ms', 's', 'min'] as const).map((text) => ({ text })));
  return unit && amount * UNITS[unit.text];
}
