/**
 * Text in a width, where nothing can be measured: a picture is drawn without a browser. Widths are those of Helvetica and
 * its like, to which the usual system fonts are close; fixed-width figures are 0.6 of their size.
 *
 * @source Adobe Helvetica and Helvetica-Bold AFM, in thousandths of the font size, from U+0020 on
 */
const WIDTHS =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);
const BOLD = 1.07;
/** Of any other letter: wide, so that nothing sticks out. */
const OTHER = 700;

export interface Font {
  readonly size: number;
  readonly bold?: boolean;
  readonly fixed?: boolean;
}

export function widthOf(text: string, { size, bold = false, fixed = false }: Font): number {
  if (fixed) return [...text].length * size * 0.6;
  let width = 0;
  for (const letter of text) width += WIDTHS[(letter.codePointAt(0) ?? 0) - 0x20] ?? OTHER;
  return (width / 1000) * size * (bold ? BOLD : 1);
}

/** Cut short with an ellipsis where it is too long. */
export function shortened(text: string, room: number, font: Font): string {
  if (widthOf(text, font) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, font) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** In at most two lines, broken at a space where there is one. */
export function twoLines(text: string, room: number, font: Font): readonly string[] {
  if (widthOf(text, font) <= room) return [text];
  const words = text.split(' ');
  let first = words.shift() ?? '';
  while (words[0] !== undefined && widthOf(`${first} ${words[0]}`, font) <= room)
    first += ` ${words.shift()}`;
  if (widthOf(first, font) <= room && widthOf(words.join(' '), font) <= room) return balanced(text, font);
  if (widthOf(first, font) <= room)
    return [first, ...(words.length ? [shortened(words.join(' '), room, font)] : [])];
  // One long word: as the screen does, it breaks anywhere.
  const letters = [...text];
  let head = '';
  while (letters[0] !== undefined && widthOf(head + letters[0], font) <= room) head += letters.shift();
  return [head, shortened(letters.join('').trimStart(), room, font)];
}

/** `Microsoft` and `peering A` rather than `Microsoft peering` and `A`: lines as even as they can be. */
function balanced(text: string, font: Font): readonly string[] {
  const words = text.split(' ');
  const breaks = words.slice(1).map((_, index) => {
    const lines = [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')];
    return { lines, width: Math.max(...lines.map((line) => widthOf(line, font))) };
  });
  return breaks.reduce((best, next) => (next.width < best.width ? next : best)).lines;
}
