/** The file on disk that the open design is written to when somebody says so. What it takes is fetched with the first one. */

import type { StateCreator } from 'zustand/vanilla';
import type { Refusal } from '#base/refusal.ts';
import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { LinkedFile, WritableFile } from '#storage/linked-file.ts';
import type { LinkedFiles } from '#storage/linked-files.ts';
import type { EditorState, FileSlice } from './editor-state.ts';

export const fileSlice: StateCreator<EditorState, [], [], FileSlice> = (set, get, store) => {
  let opening: Promise<LinkedFiles> | null = null;
  const files = () => {
    opening ??= import('#storage/linked-files.ts').then(({ openLinkedFiles }) => openLinkedFiles());
    return opening;
  };
  /** One after the other: two at once would each find what the other wrote. */
  let last: Promise<unknown> = Promise.resolve();

  const write = async (key: string, file: LinkedFile): Promise<Result<string, Refusal>> => {
    const { fileText, writeLinkedFile } = await import('#storage/linked-file.ts');
    const { document } = get();
    const text = fileText(document);
    const written = text.ok ? await writeLinkedFile(file, text.value) : text;
    if (!written.ok) {
      set({ refusal: written.error });
      return written;
    }
    await (await files()).set(key, written.value);
    if (get().documentKey === key) set({ file: { name: file.handle.name, holds: document }, hasCopy: true });
    return ok(file.handle.name);
  };

  const inTurn = <Answer>(run: () => Promise<Answer>): Promise<Answer> => {
    const mine = last.then(run);
    last = mine.catch(() => {});
    return mine;
  };

  store.subscribe((now, before) => {
    if (now.documentKey === before.documentKey) return;
    set({ file: null, hasCopy: false });
    void now.findFile();
  });

  return {
    file: null,
    hasCopy: false,
    async findFile() {
      const { documentKey } = get();
      // Where that cannot be asked, the design has no file as far as anybody knows.
      const found = await files().then(
        (known) => known.get(documentKey),
        () => null,
      );
      if (found && get().documentKey === documentKey && get().file === null)
        set({ file: { name: found.handle.name, holds: null }, hasCopy: true });
    },
    linkFile: (handle: WritableFile) => inTurn(() => write(get().documentKey, { handle, hash: null })),
    saveToFile: () =>
      inTurn(async () => {
        const key = get().documentKey;
        const found = await (await files()).get(key);
        return found ? write(key, found) : err(NO_FILE);
      }),
    async forgetFile() {
      set({ file: null });
      await (await files()).forget(get().documentKey);
    },
    noteCopy: () => set({ hasCopy: true }),
  };
};

const NO_FILE: Refusal = {
  id: 'file/none',
  message: t`This design has no file of its own.`,
  fix: t`Save it to a file first.`,
  about: [],
};
