import type { TopologyDocument } from '../document.ts';
import { type Claim, type Intent, waypointOfStop } from '../intent.ts';
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
import { byId, type PlaceName, waypointText } from './waypoints.ts';

/** One plain sentence, which `parseIntent` reads back. */
export function printIntent(
  document: TopologyDocument,
  intent: Pick<Intent, 'flow' | 'claim' | 'after'>,
  placeName: PlaceName = byId,
): string {
  const { flow, claim, after } = intent;
  const subject = flow === null ? EVERY_FLOW : nameOf(document.flows, flow);
  if (after === 'none') return `${subject} ${claimText(document, claim, placeName)}.`;
  if (claim.type === 'reaches') return `${subject} ${SURVIVES} ${FAILURES[after]}.`;
  const joint = claim.type === 'recovers-within' || claim.type === 'source-stays' ? ' after' : ', also after';
  return `${subject} ${claimText(document, claim, placeName)}${joint} ${FAILURES[after]}.`;
}

function claimText(document: TopologyDocument, claim: Claim, placeName: PlaceName): string {
  const phrase = CLAIM_PHRASES[claim.type];
  switch (claim.type) {
    case 'through':
    case 'not-through':
      return `${phrase} ${waypointText(document, claim, placeName)}`;
    case 'in-order':
      return `${phrase} ${claim.nodes.map((stop) => waypointText(document, waypointOfStop(stop), placeName)).join(`${THEN} `)}`;
    case 'private-to':
      return `${phrase} ${EXTENT_PHRASES[claim.extent]}`;
    case 'recovers-within':
    case 'latency-below':
      return `${phrase} ${printTime(claim.milliseconds)}`;
    case 'load-at-most':
      return `${phrase} ${claim.percent} ${ON_ITS_WAY}`;
    default:
      return phrase;
  }
}

const nameOf = <Id extends string>(
  parts: Readonly<Record<Id, { readonly id: Id; readonly name: string }>>,
  id: Id,
): string => namesIn(parts).find((one) => one.id === id)?.text ?? `"${id}"`;

/** In the largest unit that leaves a whole number. */
function printTime(milliseconds: number): string {
  const unit =
    (['min', 's'] as const).find((one) => milliseconds > 0 && milliseconds % UNITS[one] === 0) ?? 'ms';
  return `${milliseconds / UNITS[unit]} ${unit}`;
}
