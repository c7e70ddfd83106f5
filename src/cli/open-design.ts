import { err, ok, type Result } from '#base/result.ts';
import type { TopologyDocument } from '#model/document.ts';
import { readDesignFile } from '#model/format/embedded-document.ts';
import { bad, type Files, type Outcome } from './outcome.ts';

/** Reads a design, or says file by file and path by path what is wrong with it. */
export function openDesign(files: Files, path: string | undefined): Result<TopologyDocument, Outcome> {
  if (!path) return err(bad('Name a design: a file in the format of docs/format.md.'));
  let text: string;
  try {
    text = files.read(path);
  } catch (cause) {
    return err(bad(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`));
  }
  const read = readDesignFile(text);
  if (read.ok) return ok(read.value);
  const problems = read.error.details?.length ? read.error.details : [read.error];
  return err(
    bad(
      ...problems.map(
        ({ path: where, message, fix }) =>
          `${path}: ${where ? `${where}: ` : ''}${message}${fix ? ` ${fix}` : ''}`,
      ),
    ),
  );
}
