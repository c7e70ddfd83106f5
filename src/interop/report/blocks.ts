/** What a report is made of, before it is HTML or Markdown. All text in it is plain, whoever wrote it. */
export type Block =
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Drawn by us: its text is escaped already. */
  | { readonly type: 'picture'; readonly svg: string; readonly alt: string };

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ type: 'heading', level, text });
export const paragraph = (text: string): Block => ({ type: 'paragraph', text });

/** Where there is nothing, it says so: an empty table looks like a mistake. */
export const tableOr = (
  nothing: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Block => (rows.length === 0 ? paragraph(nothing) : { type: 'table', head, rows });
export const listOr = (nothing: string, items: readonly string[]): Block =>
  items.length === 0 ? paragraph(nothing) : { type: 'list', items };
