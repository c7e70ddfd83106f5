/**
 * Every property that a user can edit, read off the schemas of the model. Used by tests only.
 *
 * A path is written `circuit.links[].port`: the thing, and the way to the value in it. Ids are not edited, and a kind is
 * chosen when a thing is made; the kind of a cable may change.
 */
import { documentSchema } from '#model/format/document-schema.ts';
import { nodeKinds } from '#model/kinds/registry.ts';

export interface Property {
  readonly path: string;
  /** What the schema says about it, in words; empty where it says nothing. */
  readonly says: string;
}

/** The parts of valibot's schemas that are looked at. */
interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly Schema[];
  readonly key?: string;
  readonly value?: Schema;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly wrapped?: Schema;
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly description?: string }[];
}

/** Where the collections of a document hold things of several kinds, each kind is a thing of its own. */
const THINGS: Readonly<Record<string, string>> = {
  zones: 'zone',
  routeFilters: 'routeFilter',
  flows: 'flow',
  intents: 'intent',
  failures: 'failure',
  accepted: 'accepted',
  geometry: 'box',
};

export function editableProperties(): readonly Property[] {
  const found = new Map<string, string>();
  const note = (path: string, says: string) => {
    if (says || !found.has(path)) found.set(path, says);
  };
  /** @param around - What the schema around it says, which goes for all in it. */
  const walk = (schema: Schema, path: string, around = ''): void => {
    const says = descriptionOf(schema) || around;
    const entriesOf = ({ entries = {} }: Schema) => {
      for (const [name, entry] of Object.entries(entries)) walk(entry, `${path}.${name}`, says);
    };
    switch (schema.type) {
      case 'optional':
      case 'exact_optional':
      case 'nullable':
        walk(schema.wrapped as Schema, path, says);
        return;
      case 'strict_object':
        entriesOf(schema);
        return;
      case 'array':
        walk(schema.item as Schema, `${path}[]`, says);
        return;
      case 'strict_tuple':
        for (const item of schema.items ?? []) walk(item, `${path}[]`, says);
        return;
      case 'variant':
        note(`${path}.${schema.key}`, says);
        for (const option of schema.options ?? []) entriesOf(option);
        return;
      case 'union':
        for (const option of schema.options ?? []) walk(option, path, says);
        return;
      case 'literal':
        // What kind of thing it is: of a whole thing it stays, of a part the variant has noted it.
        if (!/\.(by|type|kind)$/.test(path)) note(path, says);
        return;
      case 'string':
      case 'number':
      case 'boolean':
      case 'picklist':
        if (!path.endsWith('.id')) note(path, says);
        return;
      default:
        throw new Error(`The walk over the schemas knows no "${schema.type}", which ${path} has.`);
    }
  };
  const {
    format: _,
    version: __,
    nodes: ___,
    links,
    ...rest
  } = (documentSchema as unknown as Schema).entries ?? {};
  for (const { kind, schema } of Object.values(nodeKinds)) walk(schema as unknown as Schema, kind);
  for (const option of entryOf(links).options ?? []) {
    const kind = option.entries?.kind;
    walk(option, kind?.type === 'literal' ? String(kind.literal) : 'cable');
  }
  for (const [name, schema] of Object.entries(rest)) {
    const thing = THINGS[name];
    walk(thing ? entryOf(schema) : schema, thing ?? (name === 'settings' ? name : `design.${name}`));
  }
  return [...found].map(([path, says]) => ({ path, says }));
}

function entryOf(collection: Schema | undefined): Schema {
  const record = collection?.wrapped ?? collection;
  if (record?.type !== 'record' || !record.value)
    throw new Error('A collection of the document is no record.');
  return record.value;
}

const descriptionOf = ({ pipe = [] }: Schema): string =>
  pipe.find(({ type }) => type === 'description')?.description ?? '';
