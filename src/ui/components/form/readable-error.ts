/** Parsers quote what they could not read; of nothing, two quotation marks would be left. */
import { t } from '#base/t.ts';
export const readableError = (text: string, error: string): string =>
  text.trim() === '' ? error.replace(/^"\s*"/, t`An empty field`) : error;
