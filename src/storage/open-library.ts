import type { DocumentLibrary } from './document-library.ts';

export async function openLibrary(): Promise<DocumentLibrary> {
  throw new Error('not here yet');
}
