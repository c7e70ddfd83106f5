import { invariant } from '#base/invariant.ts';

/** A document of some version, as it stands in its file: nothing about it has been checked but that it is an object. */
export type RawDocument = Readonly<Record<string, unknown>>;

export interface Migration {
  /** It leads from this version to the next. */
  readonly from: number;
  /** Must bear anything: what it does not understand it leaves alone, for the schema to refuse. Sets no version. */
  migrate(document: RawDocument): RawDocument;
  /** Everything stands where it stood, so what is wrong with it can still be pointed at in the file. */
  readonly keepsPlaces?: true;
}

/**
 * Brings a document to the newest version, step by step.
 *
 * @param document - Of version `from`, between 1 and `to`.
 * @throws If a step is missing: each released version has one, and a test holds us to it.
 */
export function migrate(
  document: RawDocument,
  {
    from,
    to,
    migrations,
  }: { readonly from: number; readonly to: number; readonly migrations: readonly Migration[] },
): RawDocument {
  let current = document;
  for (let version = from; version < to; version += 1) {
    const step = migrations.find((migration) => migration.from === version);
    invariant(step, `no migration leads from version ${version} of the format`);
    current = { ...step.migrate(current), version: version + 1 };
  }
  return current;
}
