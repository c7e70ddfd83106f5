/** `diff a.json b.json`: what the traffic of the second design does that the first's does not, and why. */
import { ok } from '#base/result.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { emptyDocument } from '#model/document.ts';
import { compareDesigns } from '#sim/compare/compare-designs.ts';
import type { FlowChange, FlowChangeKind, SessionChange } from '#sim/report/comparison.ts';
import { named } from './file-fault.ts';
import { openDesign } from './open-design.ts';
import { readOptions } from './options.ts';
import { bad, done, type Files, type Outcome } from './outcome.ts';

export function diffCommand(args: readonly string[], files: Files, catalogue: Catalogue): Outcome {
  const options = readOptions(args, { words: 2 });
  if (typeof options === 'string') return bad(options);
  const [from, to] = options.words;
  if (!from || !to) return bad('Name two designs: the earlier one, then the later one.');
  if (from === '-' && to === '-') return bad('Standard input holds one design. Name a file for the other.');
  const [hasBefore, hasAfter] = [holdsText(files, from), holdsText(files, to)];
  if (!hasBefore && !hasAfter)
    return bad(`${named(from)} and ${named(to)} are empty. A design is in one of them at least.`);
  const before = hasBefore ? openDesign(files, from) : ok(emptyDocument(''));
  if (!before.ok) return before.error;
  const after = hasAfter ? openDesign(files, to) : ok(emptyDocument(''));
  if (!after.ok) return after.error;
  const comparison = compareDesigns(before.value, after.value, catalogue);
  const same =
    comparison.flows.length === 0 && comparison.sessions.length === 0 && comparison.loads.length === 0;
  const isWhole = hasBefore && hasAfter;
  return done(
    { format: 'handoff-comparison/1', before: from, after: to, ...comparison },
    same && isWhole ? 0 : 1,
    [
      ...(hasBefore ? [] : [`${after.value.name}: the whole design is new, as ${named(from)} is empty.`]),
      ...(hasAfter ? [] : [`${before.value.name}: the design is gone, as ${named(to)} is empty.`]),
      comparison.sentence,
      ...comparison.flows.map(inOneLine),
      // That every session of a whole design comes or goes says nothing.
      ...comparison.sessions.filter(({ after: now }) => isWhole || now === 'down').map(ofSession),
    ],
  );
}

/** What version control gives for the side on which there is no file: `/dev/null`. */
function holdsText(files: Files, path: string): boolean {
  try {
    return files.read(path).replace('\uFEFF', '').trim() !== '';
  } catch {
    return true; // opening it says what is wrong
  }
}

function inOneLine({ name, kinds, hop, before, after }: FlowChange): string {
  const what = kinds.map((kind) => WORDS[kind]).join(', ');
  if (before === null && after !== null) return `${name}: ${what}. ${after.sentence}`;
  const where = hop
    ? `; hop ${hop.number} at ${hop.at}: ${hop.after}, before ${hop.before}, because ${hop.because}`
    : '';
  return `${name}: ${what}${where}`;
}

function ofSession({ name, before, after, because }: SessionChange): string {
  const words = { established: 'up', down: 'down', none: 'not there' };
  // The reason names the session and how it is.
  return because
    ? `${because}${before === 'none' ? '' : ` It was ${words[before]}.`}`
    : `${name}: the session is ${words[after]}, and was ${words[before]}.`;
}

const WORDS: Readonly<Record<FlowChangeKind, string>> = {
  lost: 'lost',
  gained: 'gets through now',
  degraded: 'slowed down',
  restored: 'full rate again',
  moved: 'another way',
  asymmetric: 'back another way now',
  symmetric: 'back the same way now',
  internet: 'crosses the internet now',
  'no-internet': 'off the internet now',
  'private-shorter': 'private less far',
  'private-longer': 'private further',
  slower: 'longer latency',
  faster: 'shorter latency',
  rate: 'another rate',
  addresses: 'other addresses',
  added: 'new flow',
  removed: 'removed flow',
};
