/** `lab lab.json`: the engine's answers to a lab, in the result format of `oracle-result/1`. */
import { readLab } from '#sim/lab/read-lab.ts';
import { replayLab } from '#sim/lab/replay-lab.ts';
import { readFault } from './file-fault.ts';
import { readOptions } from './options.ts';
import { bad, done, type Files, type Outcome } from './outcome.ts';

export function labCommand(args: readonly string[], files: Files): Outcome {
  const options = readOptions(args, {});
  if (typeof options === 'string') return bad(options);
  const path = options.words[0];
  if (!path) return bad('Name a lab: a file in the format "oracle-lab/1".');
  let text: string;
  try {
    text = files.read(path);
  } catch (cause) {
    return bad(readFault(path, cause));
  }
  const lab = readLab(text);
  return lab.ok ? done(replayLab(lab.value)) : bad(...lab.error.map((fault) => `${path}: ${fault}`));
}
