/** `convert in out`: a design in its canonical form. */
import { writeDocument } from '#model/format/write-document.ts';
import { openDesign } from './open-design.ts';
import { readOptions } from './options.ts';
import { bad, done, type Files, type Outcome } from './outcome.ts';

export function convertCommand(args: readonly string[], files: Files): Outcome {
  const options = readOptions(args, []);
  if (typeof options === 'string') return bad(options);
  const [from, to] = options.words;
  const opened = openDesign(files, from);
  if (!opened.ok) return opened.error;
  if (!to) return bad('Name the file to write: convert in.json out.json');
  if (!to.endsWith('.json'))
    return bad(`${to}: only JSON designs can be written so far. End the name in .json.`);
  try {
    files.write(to, writeDocument(opened.value));
  } catch (cause) {
    return bad(`${to}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  return done({ format: 'handoff-conversion/1', from, to, design: opened.value.name });
}
