/**
 * Which file each design is written to. Handles are kept beside the designs: they are of this computer, and no part of any.
 * Where they cannot be kept they last as long as the page.
 */
import { type DBSchema, openDB } from 'idb';
import type { LinkedFile } from './linked-file.ts';

interface Schema extends DBSchema {
  files: { key: string; value: LinkedFile };
}

export interface LinkedFiles {
  /** @param key - Of the design. */
  get(key: string): Promise<LinkedFile | null>;
  set(key: string, file: LinkedFile): Promise<void>;
  forget(key: string): Promise<void>;
}

export function openLinkedFiles(): LinkedFiles {
  const here = new Map<string, LinkedFile | null>();
  const database = () =>
    openDB<Schema>('handoff-files', 1, { upgrade: (made) => void made.createObjectStore('files') });

  const onDisk = async <Answer>(
    run: (store: Awaited<ReturnType<typeof database>>) => Promise<Answer>,
  ): Promise<Answer | null> => {
    try {
      const opened = await database();
      try {
        return await run(opened);
      } finally {
        opened.close();
      }
    } catch {
      return null;
    }
  };

  return {
    async get(key) {
      const known = here.get(key);
      if (known !== undefined) return known;
      return (await onDisk((store) => store.get('files', key))) ?? null;
    },
    async set(key, file) {
      here.set(key, file);
      await onDisk((store) => store.put('files', file, key));
    },
    async forget(key) {
      here.set(key, null);
      await onDisk((store) => store.delete('files', key));
    },
  };
}
