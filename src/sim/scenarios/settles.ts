/**
 * That a fix does what its button says: the finding is gone, no error has come in its place, and undo gives the design back
 * as it was. Whatever design a test lets a check speak of, its fix is tried there.
 */
import type { Check, Fix, Found } from '#checks/check.ts';
import { type Facts, factsOf } from '#checks/facts.ts';
import { findingKey } from '#checks/finding.ts';
import { checks } from '#checks/registry.ts';
import { commands } from '#commands/registry.ts';
import type { TopologyDocument } from '#model/document.ts';
import { applyDiff, diffDocuments, invertDiff } from '#model/format/document-diff.ts';
import { readDocument } from '#model/format/read-document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { simulate } from '#sim/simulate.ts';

/** @throws If the fix of a finding does not settle it. */
export function settles(check: Check, finding: Found, before: Facts): void {
  if (!finding.fix) return;
  const { fix, about } = finding;
  const fail = (why: string) => {
    throw new Error(`${check.id} offers "${fix.label}", and ${why}`);
  };
  const { document, catalogue } = before;
  const mended = applied(fix, document);
  const text = writeDocument(mended);
  const read = readDocument(text);
  if (!read.ok || writeDocument(read.value) !== text) fail('what comes of it cannot be saved and opened');
  if (writeDocument(undone(document, mended)) !== writeDocument(document))
    fail('undo leaves something of it');
  const after = factsOf(mended, catalogue, simulate(mended, catalogue));
  const key = findingKey({ check: check.id, about });
  const still = check.run(after).find((each) => findingKey({ check: check.id, about: each.about }) === key);
  if (still) fail(`still says: ${still.message}`);
  const errors = errorsOf(before);
  for (const [error, message] of errorsOf(after))
    if (!errors.has(error)) fail(`then ${error} says: ${message}`);
}

/** What the button does: every command, or none. @throws If one is refused. */
function applied(fix: Fix, document: TopologyDocument): TopologyDocument {
  return fix.commands.reduce((now, { command, args }) => {
    const outcome = commands.find(({ id }) => id === command)?.run(now, args as never);
    if (!outcome?.ok)
      throw new Error(`"${fix.label}": ${outcome?.error.message ?? `there is no ${command}`}`);
    return outcome.value;
  }, document);
}

/** As the history does it. */
const undone = (before: TopologyDocument, after: TopologyDocument) =>
  applyDiff(after, invertDiff(diffDocuments(before, after)));

/** Also those that another error would hide. */
const errorsOf = (facts: Facts): ReadonlyMap<string, string> =>
  new Map(
    checks.flatMap(({ id, severity, run }) =>
      run(facts).flatMap((each): [string, string][] =>
        (each.severity ?? severity) === 'error'
          ? [[findingKey({ check: id, about: each.about }), each.message]]
          : [],
      ),
    ),
  );
