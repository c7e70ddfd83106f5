import { t } from '#base/t.ts';
import { nodeKinds } from '../kinds/registry.ts';

const NOUNS: Readonly<Record<string, string>> = {
  zones: t`Zone`,
  nodes: t`Node`,
  links: t`Link`,
  routeFilters: t`Route filter`,
  flows: t`Flow`,
  intents: t`Intent`,
  failures: t`Failure`,
  accepted: t`Accepted finding`,
  geometry: t`The place of`,
  settings: t`Settings`,
};

/**
 * What a path in a document leads to, in the user's words: `nodes.ce1.asn` is field `asn` of `Router CE1`. The document
 * may be as wrong as can be: this is for telling what is wrong with it.
 */
export function describeEntry(
  document: unknown,
  path: readonly string[],
): { readonly subject: string; readonly field: string; readonly about: readonly string[] } {
  const [collection = '', id] = path;
  const noun = NOUNS[collection];
  if (noun === undefined) return { subject: t`The design`, field: path.join('.'), about: [] };
  if (collection === 'settings' || id === undefined) {
    return {
      subject: noun === 'Settings' ? noun : t`The list "${collection}"`,
      field: path.slice(1).join('.'),
      about: [],
    };
  }
  const entry = fieldOf(fieldOf(document, collection), id);
  const name = fieldOf(entry, 'name');
  const kind = fieldOf(entry, 'kind');
  const label = collection === 'nodes' && typeof kind === 'string' ? labelOf(kind) : undefined;
  return {
    subject: `${label ?? noun} ${typeof name === 'string' && name.trim() !== '' ? name : id}`,
    field: path.slice(2).join('.'),
    about: [id],
  };
}

const labelOf = (kind: string): string | undefined =>
  Object.values(nodeKinds).find((known) => known.kind === kind)?.label;

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
