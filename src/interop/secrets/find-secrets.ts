/**
 * Text that looks like a secret, in the fields where people write what they like. A design holds none by itself: fields
 * for secrets keep them beside it (`ui/library/secret-field.tsx`). It warns before a design leaves the machine, and never decides.
 */
import type { TopologyDocument } from '#model/document.ts';

export interface FoundSecret {
  /** What it stands in, in the user's words: `Circuit A, notes`. */
  readonly where: string;
  readonly kind: string;
  /** The text itself, to be left out. */
  readonly text: string;
}

interface Pattern {
  readonly kind: string;
  /** The secret is its last group. No nested repetition: each takes linear time. */
  readonly pattern: RegExp;
}

const GUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'a service key',
    pattern: new RegExp(`\\b(?:s-?key|service[ _-]?key)\\b[^\\n]{0,24}?(${GUID})`, 'gi'),
  },
  {
    kind: 'a pre-shared key',
    pattern:
      /\b(?:psk|pre-?shared[ _-]?key|shared[ _-]?key|shared[ _-]?secret)\b(?:\s*(?:is|=|:)\s*|\s+(?=\S{0,64}\d))["']?([^\s"',;]{6,})/gi,
  },
  {
    kind: 'an MD5 key',
    pattern:
      /\b(?:md5|bgp|tcp-ao)[ _-]?(?:key|password|secret|hash)\b(?:\s*(?:is|=|:)\s*|\s+(?=\S{0,64}\d))["']?([^\s"',;]{4,})/gi,
  },
  {
    kind: 'a password',
    pattern:
      /\b(?:password|passwd|passphrase|pwd|secret|api[ _-]?key|access[ _-]?key|token)\b\s*(?:is|=|:)\s*["']?([^\s"',;]{4,})/gi,
  },
  {
    kind: 'a private key',
    pattern: /(-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,20}PRIVATE KEY-----|$))/g,
  },
  { kind: 'a shared access signature', pattern: /[?&]sig=([A-Za-z0-9%+/=]{20,})/g },
  { kind: 'a storage account key', pattern: /AccountKey=([A-Za-z0-9+/=]{40,})/g },
  { kind: 'a web token', pattern: /\b(eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,})/g },
];

/** Long, of all kinds of characters, and in no order: nobody calls a router that. */
const RANDOM = /(?<![A-Za-z0-9+/=])([A-Za-z0-9+/=]{24,})/g;
const BITS_PER_LETTER = 3.7;

export function findSecrets(document: TopologyDocument): readonly FoundSecret[] {
  return freeTexts(document).flatMap(({ where, text }) =>
    secretsIn(text).map((found) => ({ where, ...found })),
  );
}

export function secretsIn(text: string): readonly Omit<FoundSecret, 'where'>[] {
  const found = new Map<string, string>();
  for (const { kind, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const secret = match.at(-1) ?? '';
      if (secret !== '' && !found.has(secret)) found.set(secret, kind);
    }
  }
  for (const [, word = ''] of text.matchAll(RANDOM)) {
    const known = [...found.keys()].some((secret) => secret.includes(word) || word.includes(secret));
    if (!known && looksRandom(word)) found.set(word, 'a key');
  }
  return [...found].map(([secret, kind]) => ({ kind, text: secret }));
}

function looksRandom(word: string): boolean {
  if (!/\d/.test(word) || !/[a-z]/.test(word) || !/[A-Z]/.test(word)) return false;
  const counts = new Map<string, number>();
  for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / word.length) * Math.log2(count / word.length);
  return bits >= BITS_PER_LETTER;
}

interface FreeText {
  readonly where: string;
  readonly text: string;
}

/** Every text of the design, at any depth: a field that is added later is looked at without anyone thinking of it. */
function freeTexts(document: TopologyDocument): readonly FreeText[] {
  const { name, notes, zones, nodes, links, routeFilters, flows } = document;
  return [
    { where: 'Name of the design', text: name },
    { where: 'Notes of the design', text: notes },
    ...[zones, nodes, links, routeFilters, flows].flatMap((entries) =>
      Object.values(entries as Readonly<Record<string, { readonly name: string }>>).flatMap((entry) =>
        textsIn(entry).map((text) => ({ where: entry.name || 'A link without a name', text })),
      ),
    ),
  ];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The same design, or report of it, with those texts left out. Ids stay: they are ours. */
export function withoutSecrets<Value>(document: Value, secrets: readonly FoundSecret[]): Value {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return textWithoutSecrets(value, secrets);
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
  };
  return secrets.length === 0 ? document : (clean(document) as Value);
}

/** The longest first, since one may be a part of another. */
export const textWithoutSecrets = (text: string, secrets: readonly FoundSecret[]): string =>
  secrets
    .toSorted((a, b) => b.text.length - a.text.length)
    .reduce((left, secret) => left.replaceAll(secret.text, LEFT_OUT), text);

const LEFT_OUT = '<secret: left out>';
