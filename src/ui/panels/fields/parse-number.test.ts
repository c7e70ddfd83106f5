import { describe, expect, it } from 'vitest';
import { parseAsn, parseCommunity, parsePorts, parsePrepend, parseVlan, parseWhole } from './parse-number.ts';

const said = (result: { ok: true; value: unknown } | { ok: false; error: string }) =>
  result.ok ? result.value : result.error;

describe('an AS number field', () => {
  it.each([
    ['64496', 64_496],
    ['AS64496', 64_496],
    ['as 64496', 64_496],
    ['ASN 64496', 64_496],
    ['1.10', 65_546], // RFC 5396: asdot 1.10 is 1 x 65536 + 10
    ['4294967295', 4_294_967_295],
  ])('reads %s', (text, expected) => expect(said(parseAsn(text))).toBe(expected));

  it('says its bounds', () => {
    expect(said(parseAsn('4294967296'))).toBe('An AS number is between 0 and 4294967295.');
    expect(said(parseAsn('65536.1'))).toBe('Both halves of a dotted AS number are at most 65535.');
    expect(said(parseAsn('sixty'))).toBe('"sixty" is not an AS number. Write one like 64496 or AS 64496.');
  });

  it('reads a prepend, and names the bad one in it', () => {
    expect(said(parsePrepend('64496 AS64496, 64500'))).toEqual([64_496, 64_496, 64_500]);
    expect(said(parsePrepend(''))).toEqual([]);
    expect(said(parsePrepend('64496 x'))).toContain('"x" is not an AS number');
  });
});

describe('other numbers', () => {
  it('reads communities, blanks and leading zeros forgiven', () => {
    expect(said(parseCommunity('12076:51002'))).toBe('12076:51002');
    expect(said(parseCommunity(' 12076 : 05010 '))).toBe('12076:5010');
    expect(said(parseCommunity('12076:70000'))).toBe('Both halves of a community are at most 65535.');
    expect(said(parseCommunity('51002'))).toBe('"51002" is not a community. Write one like 12076:51002.');
  });

  it('reads VLANs, also ones a check will complain of', () => {
    expect(said(parseVlan('300'))).toBe(300);
    expect(said(parseVlan('VLAN 300'))).toBe(300);
    expect(said(parseVlan('5000'))).toBe(5_000);
    expect(said(parseVlan('70000'))).toBe('It is a whole number from 0 to 65535.');
  });

  it('reads ports, where any is the empty list', () => {
    expect(said(parsePorts('443, 8443'))).toEqual([443, 8443]);
    expect(said(parsePorts('any'))).toEqual([]);
    expect(said(parsePorts('0'))).toBe('It is a whole number from 1 to 65535.');
  });

  it('refuses fractions, signs and exponents', () => {
    for (const text of ['1.5', '-1', '1e3', '0x10', ''])
      expect(said(parseWhole(0, 9)(text))).toContain('is not a whole number from 0 to 9');
  });
});
