import { describe, expect, it } from 'vitest';
import {
  addressSetText,
  parseAddressSet,
  parsePlace,
  parsePrefixMatch,
  prefixMatchText,
} from './parse-addresses.ts';

const said = (result: { ok: true; value: unknown } | { ok: false; error: string }) =>
  result.ok ? result.value : result.error;

describe('a set of addresses', () => {
  it('is a word or prefixes', () => {
    expect(said(parseAddressSet('Private'))).toBe('private');
    expect(said(parseAddressSet('10.0.0.0/8, 2001:DB8::/32'))).toEqual(['10.0.0.0/8', '2001:db8::/32']);
    expect(addressSetText(['10.0.0.0/8', '192.0.2.0/24'] as never)).toBe('10.0.0.0/8, 192.0.2.0/24');
  });

  it('names the prefix that was probably meant', () =>
    expect(said(parseAddressSet('10.1.2.3/8'))).toBe(
      '"10.1.2.3/8" has bits set behind its length. Did you mean 10.0.0.0/8?',
    ));

  it('is never silently empty', () =>
    expect(said(parseAddressSet(' '))).toContain('Write any, private, public'));
});

describe('a prefix match', () => {
  it.each([
    ['10.0.0.0/8', null],
    ['10.0.0.0/8 up to /24', 24],
    ['10.0.0.0/8 le 24', 24],
    ['10.0.0.0/8 upto 24', 24],
  ])('reads %s', (text, upTo) =>
    expect(said(parsePrefixMatch(text))).toEqual({ prefix: '10.0.0.0/8', upTo }),
  );

  it('keeps the longest length within prefix and family', () => {
    expect(said(parsePrefixMatch('10.0.0.0/8 up to /4'))).toBe('The longest length is from /8 to /32.');
    expect(said(parsePrefixMatch('2001:db8::/32 up to /129'))).toBe(
      'The longest length is from /32 to /128.',
    );
  });

  it('reads back what it shows', () => {
    const match = { prefix: '10.0.0.0/8', upTo: 24 } as never;
    expect(said(parsePrefixMatch(prefixMatchText(match)))).toEqual(match);
  });
});

describe('a place on the globe', () => {
  it.each([
    ['52.37, 4.90', 52.37, 4.9],
    ['52.37 N, 4.90 E', 52.37, 4.9],
    ['33.87S 151.21E', -33.87, 151.21],
    ['-33.87, 151.21', -33.87, 151.21],
    ['38.9° N, 77.0° W', 38.9, -77],
  ])('reads %s', (text, latitude, longitude) =>
    expect(said(parsePlace(text))).toEqual({ latitude, longitude }),
  );

  it('says which half is out of range', () => {
    expect(said(parsePlace('95, 4'))).toBe('A latitude is from -90 to 90 degrees.');
    expect(said(parsePlace('52, 200'))).toBe('A longitude is from -180 to 180 degrees.');
    expect(said(parsePlace('Amsterdam'))).toContain('is not a place');
  });
});
