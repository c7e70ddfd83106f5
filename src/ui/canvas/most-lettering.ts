/** How large a name may be written so that it stands whole in two lines of its card. */
import { widthOf } from '#drawing/svg/text-fit.ts';
import { LETTERINGS, NAME } from './lettering.tsx';

/** 1 where it fits at no size: it is cut short, and told whole when pointed at. */
export const mostLettering = (name: string, room: number): number =>
  LETTERINGS.findLast((step) => linesOf(name, room, NAME * step) <= 2) ?? 1;

/** Broken at spaces; a word that is too long by itself is broken anywhere, which reads badly: it counts as no fit. */
function linesOf(name: string, room: number, size: number): number {
  const width = (text: string) => widthOf(text, { size, bold: true });
  let lines = 0;
  let line = '';
  for (const word of name.split(' ')) {
    if (width(word) > room) return Infinity;
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || width(longer) > room) {
      lines += 1;
      line = word;
    } else {
      line = longer;
    }
  }
  return lines;
}
