/**
 * A file on disk that a design is written to again and again, through the browser's file system access.
 *
 * The browser writes into a copy and puts it in place of the file on closing, so whatever fails before that leaves the file
 * as it was. It is called saved only when it has been read back as what was written.
 */

import type { Refusal } from '#base/refusal.ts';
import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { readDocument } from '#model/format/read-document.ts';
import { writeDocument } from '#model/format/write-document.ts';

/** The part of a `FileSystemFileHandle` that is used, so that tests can bring their own. */
export interface WritableFile {
  readonly name: string;
  getFile(): Promise<{ text(): Promise<string> }>;
  createWritable(): Promise<{
    write(text: string): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
  /** Only Chromium has these; elsewhere the right to write goes with the handle. */
  queryPermission?(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

export interface LinkedFile {
  readonly handle: WritableFile;
  /** Of what we wrote last; null: nothing yet, or nothing that is known to be there. */
  readonly hash: string | null;
}

/** Before a file is chosen: choosing an existing one empties it. */
export function fileText(document: TopologyDocument): Result<string, Refusal> {
  const text = writeDocument(document);
  const read = readDocument(text);
  return read.ok ? ok(text) : err(read.error);
}

/** @returns The file as it is linked from now on. Never rejects. */
export async function writeLinkedFile(file: LinkedFile, text: string): Promise<Result<LinkedFile, Refusal>> {
  const { handle } = file;
  try {
    if (!(await mayWrite(handle))) return err(notAllowed(handle.name));
    const hash = await hashOf(text);
    if (file.hash !== null) {
      const there = await hashOf(await textOf(handle));
      // The second: an earlier try got through, and was not heard of again.
      if (there !== file.hash && there !== hash) return err(changedOutside(handle.name));
    }
    await replace(handle, text);
    if ((await textOf(handle)) !== text) return err(notAsWritten(handle.name));
    return ok({ handle, hash });
  } catch (error) {
    return err(notWritten(handle.name, error));
  }
}

async function mayWrite(handle: WritableFile): Promise<boolean> {
  const wish = { mode: 'readwrite' } as const;
  if (!handle.queryPermission || (await handle.queryPermission(wish)) === 'granted') return true;
  return (await handle.requestPermission?.(wish)) === 'granted';
}

async function replace(handle: WritableFile, text: string): Promise<void> {
  const writable = await handle.createWritable();
  try {
    await writable.write(text);
  } catch (error) {
    // The copy is thrown away. That this fails too changes nothing: it was never put in place.
    await writable.abort().catch(() => {});
    throw error;
  }
  await writable.close();
}

const textOf = async (handle: WritableFile): Promise<string> => (await handle.getFile()).text();

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const refused = (id: string, message: string, fix: string): Refusal => ({ id, message, fix, about: [] });

const notAllowed = (name: string): Refusal =>
  refused(
    'file/not-allowed',
    t`The browser does not let this page write to ${name}.`,
    t`Allow it when the browser asks, or save to another file. The design is still in this browser.`,
  );

const changedOutside = (name: string): Refusal =>
  refused(
    'file/changed-outside',
    t`${name} has been changed by something else since it was saved from here, and is left as it is.`,
    t`Import it to see what is in it, or save to a file again and choose which to keep.`,
  );

const notAsWritten = (name: string): Refusal =>
  refused(
    'file/not-as-written',
    t`${name} is not what was written to it.`,
    t`Save again, or save to another file. The design is still in this browser.`,
  );

function notWritten(name: string, error: unknown): Refusal {
  const because = error instanceof Error ? (REASONS[error.name] ?? error.message) : String(error);
  return refused(
    'file/not-written',
    t`${name} was not saved: ${because}.`,
    t`Save again, or save to another file. The design is still in this browser.`,
  );
}

/** Of the exceptions that the File System standard names. */
const REASONS: Readonly<Record<string, string>> = {
  NotFoundError: t`it is no longer where it was`,
  NoModificationAllowedError: t`another program or tab has it open for writing`,
  InvalidStateError: t`it has been changed meanwhile`,
  QuotaExceededError: t`the disk is full`,
  NotAllowedError: t`the browser does not let this page write to it`,
  AbortError: t`the browser stopped it`,
};
