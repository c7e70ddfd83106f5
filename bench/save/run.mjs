// What keeping one change of a design of 2,000 nodes costs the page, against what most editors do: writing the whole design
// as JSON into localStorage. Processor time of the thread that the page runs on; the disk's own time is in neither.
import 'fake-indexeddb/auto';
import { withSources } from '../../scripts/sources.mjs';

const NODES = 2_000;
const EDITS = 60;
const LIMIT_MS = 5;

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

await withSources(async (load) => {
  const { openLibrary } = await load('/src/storage/open-library.ts');
  const { diffDocuments } = await load('/src/model/format/document-diff.ts');
  const { writeDocument } = await load('/src/model/format/write-document.ts');
  const { moveElements } = await load('/src/commands/move-elements.ts');
  const { addNode } = await load('/src/commands/add-node.ts');
  const { emptyDocument } = await load('/src/model/document.ts');

  let document = emptyDocument('Large');
  for (let n = 0; n < NODES; n += 1) {
    const at = { x: (n % 50) * 160, y: Math.floor(n / 50) * 80 };
    const added = addNode.run(document, { id: `r${n}`, kind: 'router', at });
    if (!added.ok) throw new Error(added.error.message);
    document = added.value;
  }
  const alone = { channel: { send() {}, onMessage() {}, close() {} }, later: () => () => {} };
  const library = await openLibrary(alone);
  const { key } = await library.create(document);

  const ours = [];
  const theirs = [];
  const snapshots = [];
  for (let n = 0; n < EDITS; n += 1) {
    const moved = moveElements.run(document, { to: [{ id: `r${n}`, x: 1 + n, y: 7 }] });
    if (!moved.ok) throw new Error(moved.error.message);
    const before = cpuMs();
    // The page's own part, up to where the disk has the change and the page goes on.
    const saving = library.append(key, diffDocuments(document, moved.value));
    ours.push(cpuMs() - before);
    const saved = await saving;
    if (saved.state !== 'saved') throw new Error('It was not saved.');
    document = moved.value;

    const start = cpuMs();
    localStorageSetItem('design', JSON.stringify(document));
    theirs.push(cpuMs() - start);
    const third = cpuMs();
    writeDocument(document);
    snapshots.push(cpuMs() - third);
  }
  // The answer is checked: what was kept is what is there.
  await library.release(key);
  const back = await (await openLibrary(alone)).load(key);
  if (!back.ok || writeDocument(back.value.document) !== writeDocument(document))
    throw new Error('It came back changed.');

  const [mine, whole, snapshot] = [median(ours), median(theirs), median(snapshots)];
  console.log(
    `${NODES} nodes, ${(JSON.stringify(document).length / 1e6).toFixed(1)} MB of JSON, median of ${EDITS} changes:`,
  );
  console.log(`  one change kept in the log      ${mine.toFixed(2)} ms   (limit ${LIMIT_MS})`);
  console.log(
    `  the whole design as JSON        ${whole.toFixed(2)} ms   ${(whole / mine).toFixed(0)} times as much`,
  );
  console.log(`  a snapshot, once in 500 changes ${snapshot.toFixed(2)} ms`);
  // A ratio of one run, never a clock: the machine may be busy.
  if (mine > whole) {
    console.error('Keeping one change costs more than writing the whole design.');
    process.exitCode = 1;
  }
});

/** localStorage takes a copy of the text, as this does. */
function localStorageSetItem(_name, text) {
  Buffer.from(text, 'utf16le');
}
