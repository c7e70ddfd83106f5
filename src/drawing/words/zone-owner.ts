/** How a zone names its owner beside its own name: in a word, or by the letter of the flags where the name needs the room. */
import type { Zone } from '#model/zone.ts';
import { ownerLetter } from '../path/words.ts';
import { widthOf } from '../svg/text-fit.ts';
import { ownerWord } from './spoken-name.ts';

/** Fold, gaps and the space inside the edge. */
const BESIDE = 50;

/** @param width - Of the zone, in canvas units. */
export function zoneOwner(zone: Zone, width: number): { readonly text: string; readonly word: string } {
  const word = ownerWord[zone.owner];
  const capitals = word.toUpperCase();
  const room = width - BESIDE - widthOf(zone.name, { size: 12 });
  const fits = widthOf(capitals, { size: 11, bold: true }) + capitals.length * 0.77 <= room;
  return { text: fits ? word : ownerLetter[zone.owner], word };
}
