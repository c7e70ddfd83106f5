/**
 * That a fix does what its button says, pressed in an editor: the finding is gone, no error has come in its place, undo gives
 * the design back as it was, and redo the mended one. Whatever design a test lets a check speak of, its fix is tried there.
 */
import type { Check, Fix, Found } from '#checks/check.ts';
import { type Facts, factsOf } from '#checks/facts.ts';
import { findingKey } from '#checks/finding.ts';
import { checks } from '#checks/registry.ts';
import { editorAtOnce } from '#editor/editor-for-tests.ts';
import type { TopologyDocument } from '#model/document.ts';
import { readDocument } from '#model/format/read-document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { simulate } from '#sim/simulate.ts';
import { applyFix } from '#ui/panels/problems/apply-fix.ts';

/** @throws If the fix of a finding does not settle it. */
export function settles(check: Check, finding: Found, before: Facts): void {
  if (!finding.fix) return;
  const { fix, about } = finding;
  const fail = (why: string): never => {
    throw new Error(`${check.id} offers "${fix.label}", and ${why}`);
  };
  const { document, catalogue } = before;
  const mended = pressed(fix, document, fail);
  const text = writeDocument(mended);
  const read = readDocument(text);
  if (!read.ok || writeDocument(read.value) !== text) fail('what comes of it cannot be saved and opened');
  const after = factsOf(mended, catalogue, simulate(mended, catalogue));
  const key = findingKey({ check: check.id, about });
  const still = check.run(after).find((each) => findingKey({ check: check.id, about: each.about }) === key);
  if (still) fail(`still says: ${still.message}`);
  const errors = errorsOf(before);
  for (const [error, message] of errorsOf(after))
    if (!errors.has(error)) fail(`then ${error} says: ${message}`);
}

/** What the button does, in an editor: one step, which undo takes back and redo makes again. */
function pressed(fix: Fix, document: TopologyDocument, fail: (why: string) => never): TopologyDocument {
  const editor = editorAtOnce(document);
  const written = () => writeDocument(editor.getState().document);
  const [before, refused] = [written(), applyFix(editor, fix)];
  if (refused) fail(`the editor refuses it: ${refused}`);
  const { document: mended, undoLabels, undo, redo } = editor.getState();
  const after = written();
  if (after === before) return mended;
  if (undoLabels.length !== 1) fail('it is not one step to undo');
  undo();
  if (written() !== before) fail('undo leaves something of it');
  redo();
  if (written() !== after) fail('redo makes something else of it');
  return mended;
}

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
