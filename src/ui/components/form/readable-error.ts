/** Parsers quote what they could not read; of nothing, two quotation marks would be left. */
export const readableError = (text: string, error: string): string =>
  text.trim() === '' ? error.replace(/^"\s*"/, 'An empty field') : error;
