import type { TopologyDocument } from '#model/document.ts';
import type { SimulationClient } from '#simclient/client.ts';
import type { DocumentLibrary, LoadedDocument } from '#storage/document-library.ts';
import { createEditor, type EditorStore } from './create-editor.ts';
import type { Provers } from './proof-slice.ts';

/**
 * The editor on the design that was changed last in this browser.
 *
 * @param first - What people see who have none yet, or none that can be read.
 * @param arrived - A design that came by a link: it is what is opened, and all others stay as they are.
 */
export async function openEditor(
  client: SimulationClient,
  provers: Provers,
  library: DocumentLibrary,
  first: () => TopologyDocument | Promise<TopologyDocument>,
  arrived: TopologyDocument | null = null,
): Promise<EditorStore> {
  const document = arrived ? await library.visit(arrived) : await lastOrFirst(library, first);
  return createEditor({ client, provers, library, document });
}

async function lastOrFirst(
  library: DocumentLibrary,
  first: () => TopologyDocument | Promise<TopologyDocument>,
): Promise<LoadedDocument> {
  for (const { key } of await library.list()) {
    const found = await library.load(key);
    if (found.ok) return found.value;
  }
  return library.create(await first());
}
