/** The library of designs in this browser: the list of them, the bin, earlier states, and what is open of them here. */
import { invariant } from '#base/invariant.ts';
import type { Refusal } from '#base/refusal.ts';
import { ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { type DocumentDiff, diffDocuments } from '#model/format/document-diff.ts';
import type {
  DocumentLibrary,
  DocumentState,
  DocumentSummary,
  HistoryMove,
  LoadedDocument,
} from './document-library.ts';
import type { DocumentLog } from './document-log.ts';
import { openIndexedDbStore } from './indexed-db-store.ts';
import { noAnswer, noPoint, notThere, refuse } from './library-refusals.ts';
import { createMemoryStore } from './memory-store.ts';
import { openDocuments } from './open-documents.ts';
import { restoreDocument, restoreText } from './restore-document.ts';
import { sayTrouble } from './storage-trouble.ts';
import { type DocumentRecord, isIntactPoint } from './stored-records.ts';
import { ofThisBrowser, type Surroundings } from './surroundings.ts';

const BIN_DAYS = 30;
const DAY = 86_400_000;

export async function openLibrary(surroundings: Partial<Surroundings> = {}): Promise<DocumentLibrary> {
  const around = { ...ofThisBrowser(), ...surroundings };
  const { channel, now } = around;
  const store = await openIndexedDbStore().catch(createMemoryStore);
  const listeners = new Set<(key: string, state: DocumentState) => void>();
  const followers = new Set<(loaded: LoadedDocument) => void>();
  const listListeners = new Set<() => void>();
  let records: readonly DocumentRecord[] = [];
  let askedToPersist = false;

  const onList = (where: 'here' | 'other-tab') => {
    for (const listener of listListeners) listener();
    if (where === 'here') channel.send({ type: 'list' });
  };
  const tellList = () => onList('here');
  const documents = openDocuments({
    ...around,
    store,
    onList,
    onState(key, state) {
      for (const listener of listeners) listener(key, state);
    },
    onFollow(loaded) {
      for (const listener of followers) listener(loaded);
    },
  });
  const logOf = (key: string): DocumentLog => {
    const log = documents.log(key);
    invariant(log, `${key} is open`);
    return log;
  };

  async function allRecords(): Promise<readonly DocumentRecord[]> {
    records = await store.list().catch(() => records);
    const missing = documents
      .keys()
      .filter(
        (key) => logOf(key).state().saved.state !== 'unkept' && !records.some((one) => one.key === key),
      );
    return [...records, ...missing.map((key) => documents.recordOf(key, logOf(key).document().name))];
  }
  const listed = async (removed: boolean): Promise<readonly DocumentSummary[]> =>
    (await allRecords())
      .filter(({ removedAt }) => (removedAt !== null) === removed)
      .map(({ key, name, changedAt, removedAt }) => ({ key, name, changedAt, removedAt }))
      .toSorted((a, b) => b.changedAt - a.changedAt || (a.key < b.key ? -1 : 1));

  async function setRemoved(key: string, at: number | null): Promise<Result<void, Refusal>> {
    try {
      if (!(await store.setRemoved(key, at))) return notThere();
      tellList();
      return ok(undefined);
    } catch (error) {
      return noAnswer(error);
    }
  }

  /** Whatever is wrong with storage, what the editor has open goes on. */
  async function append(key: string, diff: DocumentDiff, move: HistoryMove) {
    const log = logOf(key);
    if (!askedToPersist) {
      askedToPersist = true;
      // The answer changes nothing: where it is no, the browser may still never need the space.
      around.persist().catch(() => false);
    }
    return log.append(diff, move);
  }

  const gone = await store.emptyBin(now() - BIN_DAYS * DAY).catch(() => []);
  if (gone.length > 0) void around.forgetFiles(gone).catch(() => {});
  return {
    place: store.place,
    list: () => listed(false),
    listBin: () => listed(true),
    async create(document) {
      const begun = await documents.begin(document, false);
      await logOf(begun.key).settle();
      tellList();
      return begun;
    },
    visit: (document) => documents.begin(document, true),
    load: (key) => documents.open(key, false),
    takeOver: (key) => documents.open(key, true),
    append: (key, diff, move) => append(key, diff, move ?? { kind: 'do', step: { label: 'change', diff } }),
    async retry(key) {
      const saved = await logOf(key).settle();
      tellList();
      return saved;
    },
    release: documents.letGo,
    async peek(key) {
      const here = documents.log(key);
      if (here) return ok(here.document());
      const stored = await documents.read(key);
      if (!stored.ok) return stored;
      const restored = await restoreDocument(stored.value);
      return restored.ok ? ok(restored.value.document) : restored;
    },
    async rename(key, name) {
      const wasOpen = documents.log(key) !== undefined;
      const found = await documents.open(key, false);
      if (!found.ok) return found;
      if (!found.value.writable) return refuse('storage/other-tab', sayTrouble('other-tab'), '');
      const { document } = found.value;
      const diff = diffDocuments(document, { ...document, name });
      const saved = await append(key, diff, { kind: 'do', step: { label: 'rename', diff } });
      if (!wasOpen) await documents.letGo(key);
      return saved.state === 'not-saved' && store.place === 'browser'
        ? refuse('storage/not-saved', saved.because, '')
        : ok(undefined);
    },
    async restorePoints(key) {
      const points = await store.restorePoints(key).catch(() => []);
      return points.map(({ at, size }) => ({ at, size })).toSorted((a, b) => b.at - a.at);
    },
    async readRestorePoint(key, at) {
      const point = await store.restorePoint(key, at).catch(() => undefined);
      if (!point || !isIntactPoint(point)) return noPoint();
      const { readDocument } = await import('#model/format/read-document.ts');
      return readDocument(point.snapshot);
    },
    async keptAside() {
      const aside = await store.quarantined().catch(() => []);
      return aside.map(({ docId, at, name, raw }) => ({ key: docId, at, name, raw }));
    },
    discardKeptAside: (key, at) => store.emptyQuarantine(key, at).catch(() => {}),
    secrets: (key) => store.secrets(key).catch(() => ({})),
    setSecret: (key, field, value) =>
      store.setSecret(key, field, value).then(
        () => true,
        () => false,
      ),
    usage: () => around.usage().catch(() => null),
    async readText(key) {
      const here = documents.log(key);
      if (here) return ok(JSON.stringify(here.document()));
      const stored = await documents.read(key);
      if (!stored.ok) return stored;
      const text = restoreText(stored.value);
      return text.ok ? ok(text.value.json) : text;
    },
    async remove(key) {
      await documents.letGo(key);
      return setRemoved(key, now());
    },
    restore: (key) => setRemoved(key, null),
    onStateChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onFollow(listener) {
      followers.add(listener);
      return () => followers.delete(listener);
    },
    onListChange(listener) {
      listListeners.add(listener);
      return () => listListeners.delete(listener);
    },
    stateOf: (key) =>
      documents.log(key)?.state() ?? {
        saved: { state: 'not-saved', because: t`This design is not open.` },
        writable: false,
      },
    async close() {
      await Promise.all(documents.keys().map(documents.letGo));
      channel.close();
      store.close();
    },
  };
}
