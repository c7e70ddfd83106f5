import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import type { Finding } from './finding.ts';
import { countsInWords, loudAbout, loudCount, openFindings } from './open-findings.ts';

const finding = (check: string, severity: Finding['severity'], ...about: string[]): Finding =>
  ({ check, severity, about }) as unknown as Finding;
const findings = [
  finding('ha/same-ce', 'warning', 'ce1', 'circuit-a'),
  finding('gw/mtu', 'info', 'gw-1'),
  finding('asn/reserved', 'error', 'ce1'),
];
const plain = r0();
const accepted = {
  ...plain,
  accepted: { a: { id: 'a', check: 'ha/same-ce', about: ['circuit-a', 'ce1'], reason: 'Lab.' } } as never,
};

describe('findings that count', () => {
  it('are all but the accepted ones, whatever the order of what they are about', () => {
    expect(openFindings(plain, findings)).toHaveLength(3);
    expect(openFindings(accepted, findings).map(({ check }) => check)).toEqual(['gw/mtu', 'asn/reserved']);
  });

  it('are marked on the things they are about, notes left out', () => {
    expect(loudCount(plain, findings)).toBe(2);
    expect(loudAbout(plain, findings, 'ce1' as never)).toHaveLength(2);
    expect(loudAbout(plain, findings, 'gw-1' as never)).toEqual([]);
    expect(loudAbout(accepted, findings, 'circuit-a' as never)).toEqual([]);
  });

  it('are told in words', () => {
    expect(countsInWords(findings)).toBe('1 error, 1 warning and 1 note');
    expect(countsInWords(findings.slice(0, 1))).toBe('1 warning');
    expect(countsInWords([])).toBe('No problems');
  });
});
