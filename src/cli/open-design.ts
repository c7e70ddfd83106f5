import type { Refusal } from '#base/refusal.ts';
import { err, ok, type Result } from '#base/result.ts';
import type { TopologyDocument } from '#model/document.ts';
import { readDesignFile } from '#model/format/embedded-document.ts';
import { MAX_DETAILS } from '#model/format/read-document.ts';
import { readFault } from './file-fault.ts';
import { bad, type Files, type Outcome } from './outcome.ts';

/** Reads a design, or says file by file and path by path what is wrong with it. */
export function openDesign(files: Files, path: string | undefined): Result<TopologyDocument, Outcome> {
  if (!path) return err(bad('Name a design: a file in the format of docs/format.md.'));
  let text: string;
  try {
    text = files.read(path);
  } catch (cause) {
    return err(bad(readFault(path, cause)));
  }
  const read = readDesignFile(text);
  if (read.ok) return ok(read.value);
  const { details = [] } = read.error;
  if (details.length === 0) return err(bad(inOneLine(path, read.error)));
  const more =
    details.length < MAX_DETAILS
      ? []
      : [`${path}: These are the first ${MAX_DETAILS} problems. Correct them and run this again.`];
  return err(bad(...details.map((each) => inOneLine(path, each)), ...more));
}

function inOneLine(path: string, { id, path: where, message, fix }: Refusal): string {
  // There is no page to load again here.
  const advice = id === 'format/newer-version' ? 'Bring this copy of Handoff up to date.' : fix;
  return `${path}: ${where ? `${where}: ` : ''}${message}${advice ? ` ${advice}` : ''}`;
}
