/**
 * A whole design in the fragment of a link, which browsers never send to a server: `#d=1.<payload>&flow=…&step=…&at=…`.
 *
 * The `1` is the version of this scheme. After it may stand where to look: a flow, a step of its path, an element.
 */

import type { Refusal } from '#base/refusal.ts';
import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { readDocument } from '#model/format/read-document.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { pack, unpack } from './pack.ts';
import { deflate, inflate } from './squeeze.ts';

/** Where to look. Ids, which are looked up in the design and mean nothing outside it. */
export interface LinkPlace {
  readonly element: string | null;
  readonly flow: string | null;
  /** On the flow's step axis. */
  readonly step: number | null;
}

export interface LinkedDesign {
  readonly document: TopologyDocument;
  readonly place: LinkPlace;
}

/** Chat programs and old mail servers cut longer ones. */
export const LONG_LINK = 8 * 1024;
export const MAX_FRAGMENT = 64 * 1024;
const LIMITS = { bytes: 4 * 1024 * 1024, ratio: 200 };
const SCHEME = '1';

export async function designFragment(document: TopologyDocument, place: LinkPlace): Promise<string> {
  const payload = toBase64url(await deflate(pack(document)));
  const where = new URLSearchParams();
  if (place.flow !== null) where.set('flow', place.flow);
  if (place.step !== null) where.set('step', String(Math.round(place.step * 100) / 100));
  if (place.element !== null) where.set('at', place.element);
  const rest = where.toString();
  return `#d=${SCHEME}.${payload}${rest && `&${rest}`}`;
}

/** All limits are kept before anything is parsed, and the stream is cut off at its own. */
export async function readDesignFragment(fragment: string): Promise<Result<LinkedDesign, Refusal>> {
  if (fragment.length > MAX_FRAGMENT) return refuse('too-long');
  const fields = new URLSearchParams(fragment.slice(1));
  const [scheme, payload = ''] = (fields.get('d') ?? '').split('.', 2);
  if (scheme !== SCHEME) return refuse(/^\d+$/.test(scheme ?? '') ? 'newer' : 'damaged');
  const bytes = fromBase64url(payload);
  if (bytes === null || bytes.length === 0) return refuse('damaged');
  const text = await inflate(bytes, LIMITS);
  if (!text.ok) return refuse(text.error === 'too-large' ? 'bomb' : 'damaged');
  const json = unpack(text.value);
  if (!json.ok) return refuse(json.error === 'newer' ? 'newer' : 'damaged');
  const read = readDocument(json.value);
  if (!read.ok) return err({ ...read.error, message: t`The link: ${read.error.message}` });
  return ok({ document: read.value, place: placeOf(fields) });
}

function placeOf(fields: URLSearchParams): LinkPlace {
  const step = Number(fields.get('step') ?? Number.NaN);
  return {
    element: fields.get('at'),
    flow: fields.get('flow'),
    step: Number.isFinite(step) && step >= 0 && step < 10_000 ? step : null,
  };
}

const WORDS = {
  'too-long': [t`This link is longer than any that Handoff makes.`, t`Ask for the design as a file.`],
  damaged: [
    t`This link is damaged: a part of it is missing or was changed on the way.`,
    t`Copy the whole of it, or ask for the design as a file.`,
  ],
  newer: [
    t`This link was made by a newer version of Handoff.`,
    t`Reload the page to get the newest version, then open the link again.`,
  ],
  bomb: [t`What this link unpacks to is far larger than any design.`, t`Do not trust where it came from.`],
} as const satisfies Readonly<Record<string, readonly [message: string, fix: string]>>;

function refuse(why: keyof typeof WORDS): Result<never, Refusal> {
  const [message, fix] = WORDS[why];
  return err({ id: `link/${why}`, message, fix, about: [] });
}
