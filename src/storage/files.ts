/** Designs as files: the text to save and its name, and the way back. */
import type { Refusal } from '#base/refusal.ts';
import type { Result } from '#base/result.ts';
import type { TopologyDocument } from '#model/document.ts';
import { readDocument } from '#model/format/read-document.ts';
import { writeDocument } from '#model/format/write-document.ts';

export const FILE_ENDING = '.handoff.json';

export interface DesignFile {
  readonly name: string;
  readonly text: string;
  readonly type: 'application/json';
}

export const exportFile = (document: TopologyDocument): DesignFile => ({
  name: fileNameOf(document.name),
  text: writeDocument(document),
  type: 'application/json',
});

/** Always a new design: whoever opens it decides what becomes of the one on screen. */
export function importFile(text: string, fileName: string): Result<TopologyDocument, Refusal> {
  const read = readDocument(text);
  if (read.ok) return read;
  return { ok: false, error: { ...read.error, message: `${fileName}: ${read.error.message}` } };
}

/** No file system's special characters, nor a name that Windows keeps for itself: `Amsterdam / HQ` is `Amsterdam HQ`. */
export function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Z}/\\:*?"<>|]+/gu, ' ')
    .trim()
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(plain);
  return `${plain === '' || reserved ? `design ${plain}`.trim() : plain}${FILE_ENDING}`;
}
