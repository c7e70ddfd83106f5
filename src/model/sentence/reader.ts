/** Reads a sentence from left to right, and remembers what would have been understood where it could not go on. */
export class Reader {
  readonly text: string;
  private at = 0;
  private furthest = 0;
  private wanted = new Set<string>();

  constructor(text: string) {
    this.text = text;
  }

  get atEnd(): boolean {
    return this.text.slice(this.at).trim() === '';
  }

  /** Where it could not go on, and what would have been understood there. */
  get stuck(): { readonly at: number; readonly wanted: readonly string[] } {
    return { at: this.furthest, wanted: [...this.wanted] };
  }

  /** Takes a phrase, whatever its capitals and however wide its spaces. */
  take(phrase: string): boolean {
    const end = this.matches(phrase);
    if (end === null) return this.want(phrase);
    this.at = end;
    return true;
  }

  /** Takes the longest of these that fits: an entry whose text, or else whose bare name, stands here. */
  takeOne<Entry extends { readonly text: string; readonly name?: string }>(
    entries: readonly Entry[],
  ): Entry | null {
    const here = (part: (entry: Entry) => string | undefined) =>
      entries
        .flatMap((entry) => {
          const phrase = part(entry);
          const end = phrase === undefined || phrase.trim() === '' ? null : this.matches(phrase, true);
          if (end === null || phrase === undefined) return [];
          return [{ entry, end, same: this.text.slice(end - phrase.length, end) === phrase }];
        })
        // Two names may differ in nothing but what is forgiven.
        .sort((a, b) => b.end - a.end || Number(b.same) - Number(a.same))[0];
    const found = here(({ text }) => text) ?? here(({ name }) => name);
    if (!found) {
      for (const { text } of entries) this.want(text);
      return null;
    }
    this.at = found.end;
    return found.entry;
  }

  takeNumber(): number | null {
    const found = /^\s*(\d+(?:\.\d+)?(?:e-?\d+)?)/i.exec(this.text.slice(this.at));
    if (!found?.[1]) {
      this.want('80');
      return null;
    }
    this.at += found[0].length;
    return Number(found[1]);
  }

  /** @param exact - A name: its spaces and everything else in it are its own. Only capitals and the shape of quotation marks are forgiven. */
  private matches(phrase: string, exact = false): number | null {
    const rest = this.text.slice(this.at);
    const start = phrase.startsWith(',') || phrase === '.' ? 0 : rest.length - rest.trimStart().length;
    if (exact) {
      const piece = rest.slice(start, start + phrase.length);
      const end = this.at + start + phrase.length;
      const same = piece === phrase || folded(piece) === folded(phrase);
      return same && this.endsWord(phrase, end) ? end : null;
    }
    let at = this.at + start;
    for (const word of phrase.split(' ')) {
      if (at > this.at + start) {
        const gap = /^\s+/.exec(this.text.slice(at));
        if (!gap) return null;
        at += gap[0].length;
      }
      if (folded(this.text.slice(at, at + word.length)) !== folded(word)) return null;
      at += word.length;
    }
    return this.endsWord(phrase, at) ? at : null;
  }

  private endsWord(phrase: string, end: number): boolean {
    const last = phrase.at(-1) ?? '';
    const next = this.text[end] ?? '';
    return !(/[\p{L}\p{N}]/u.test(last) && /[\p{L}\p{N}]/u.test(next));
  }

  private want(phrase: string): false {
    if (this.at > this.furthest) this.wanted = new Set();
    if (this.at >= this.furthest) {
      this.furthest = this.at;
      this.wanted.add(phrase);
    }
    return false;
  }
}

/** As a word processor or a telephone writes them: curved, or low. */
const folded = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u201a\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033\u00ab\u00bb]/g, '"')
    .toLowerCase();
