/**
 * A table as CSV. A cell that a spreadsheet would take for a formula gets an apostrophe in front, since names come from
 * whoever drew the design.
 *
 * @source RFC 4180
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  // The mark tells Excel that it is UTF-8.
  `\uFEFF${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;

function cell(text: string): string {
  const safe = /^[\s]*[=+\-@]/.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
