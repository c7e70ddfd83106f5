import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument, type TopologyDocument } from '#model/document.ts';
import { readDocument } from '#model/format/read-document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { templates } from '#templates/registry.ts';
import { findSecrets, secretsIn, withoutSecrets } from './find-secrets.ts';

const noting = (notes: string): TopologyDocument => ({ ...emptyDocument('Design'), notes });
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const guid = fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map((parts) => parts.join('-'));
const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#%+'),
  minLength: 8,
  maxLength: 24,
});

/** What people paste into a note, by kind; the secret is marked. */
const WRITTEN: readonly (readonly [
  kind: string,
  secret: fc.Arbitrary<string>,
  around: (secret: string) => string,
])[] = [
  ['a service key', guid, (secret) => `Service key: ${secret}`],
  ['a service key', guid, (secret) => `s-key for the provider is ${secret} (Equinix)`],
  ['a pre-shared key', word, (secret) => `PSK = ${secret}`],
  ['a pre-shared key', word, (secret) => `pre-shared key: "${secret}"`],
  ['an MD5 key', word, (secret) => `md5 key: ${secret}`],
  ['a password', word, (secret) => `admin / password: ${secret}`],
  [
    'a private key',
    hex(64),
    (secret) => `-----BEGIN RSA PRIVATE KEY-----\n${secret}\n-----END RSA PRIVATE KEY-----`,
  ],
  ['a shared access signature', hex(44), (secret) => `https://store.example/c?sv=2024&sig=${secret}`],
];

describe('a secret in a note (T-B7)', () => {
  it.each(WRITTEN)('is noticed as %s, and left out on request', (kind, secret, around) => {
    fc.assert(
      fc.property(secret, (text) => {
        const document = noting(`Ask Jan first. ${around(text)}`);
        const found = findSecrets(document);
        expect(found.map((one) => one.kind)).toContain(kind);
        expect(found[0]?.where).toBe('Notes of the design');
        expect(writeDocument(withoutSecrets(document, found))).not.toContain(text);
      }),
      { numRuns: 40 },
    );
  });

  it('is noticed wherever it was written, and what is left is a design', () => {
    const [template] = templates;
    const document = template?.make() as TopologyDocument;
    const secret = '3f2c8a91-77de-4c10-9b1e-0a5c7d2e4f68';
    const nodes = Object.fromEntries(
      Object.entries(document.nodes).map(([id, node]) => [id, { ...node, notes: `service key ${secret}` }]),
    );
    const tainted = { ...document, nodes } as TopologyDocument;
    const found = findSecrets(tainted);
    expect(found).toHaveLength(Object.keys(nodes).length);
    const clean = writeDocument(withoutSecrets(tainted, found));
    expect(clean).not.toContain(secret);
    expect(readDocument(clean).ok).toBe(true);
  });
});

describe('what is no secret', () => {
  it.each(templates.map(({ name, make }) => [name, make()] as const))('is left alone: %s', (_, document) => {
    expect(findSecrets(document)).toEqual([]);
    expect(withoutSecrets(document, [])).toBe(document);
  });

  it.each([
    'Replace the BGP password before go-live',
    'Key account manager: Jan de Vries',
    'AS 64496, VLAN 300, 192.0.2.0/30, 2001:db8:1234:5678:9abc:def0:1234:5678',
    'Circuit 1b2c3d4e-0000-4000-8000-1234567890ab in subscription Contoso-Production-WestEurope',
    'ExpressRoute-Amsterdam-Equinix-AM5-Primary',
    'Tokens are handed out by the secretary',
  ])('is left alone: %s', (text) => {
    expect(secretsIn(text)).toEqual([]);
  });

  it('takes no longer for a text that nearly matches (T-B4)', () => {
    for (const text of [
      'password: '.repeat(100_000),
      'service key '.repeat(80_000),
      'A1a'.repeat(300_000),
      '-----BEGIN PRIVATE KEY-----'.repeat(300),
    ])
      expect(secretsIn(text).length).toBeLessThan(10);
  });
});
