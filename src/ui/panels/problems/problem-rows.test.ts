import { describe, expect, it } from 'vitest';
import type { Finding } from '#checks/finding.ts';
import { r0 } from '#templates/r0.ts';
import { type ProblemFilter, problemSections } from './problem-rows.ts';

const finding = (check: string, severity: Finding['severity'], message: string, about: string): Finding =>
  ({
    check,
    group: check.split('/')[0],
    severity,
    message,
    title: '',
    facts: ['ER-107'],
    about: [about],
  }) as unknown as Finding;
const findings = [
  finding('peering/vlan-range', 'error', 'VLAN 0 is wrong.', 'ms-a'),
  finding('ha/same-ce', 'warning', 'Both links end on CE1.', 'ce1'),
  finding('gw/mtu', 'info', 'Packets are large.', 'gw-1'),
];
const all: ProblemFilter = { search: '', severity: 'all', groupBy: 'severity', accepted: false };
const names: Readonly<Record<string, string>> = { ce1: 'CE1', 'ms-a': 'Peering', 'gw-1': 'Gateway' };
const listed = (filter: Partial<ProblemFilter>, document = r0()) =>
  problemSections(document, findings, { ...all, ...filter }, (id) => names[id] ?? id).map(
    ({ title, rows }) => `${title}: ${rows.map((row) => row.finding.check).join(', ')}`,
  );

describe('the list of problems', () => {
  it('stands under severities, subjects or things', () => {
    expect(listed({})).toEqual(['Errors: peering/vlan-range', 'Warnings: ha/same-ce', 'Notes: gw/mtu']);
    expect(listed({ groupBy: 'subject' })).toEqual([
      'Peerings: peering/vlan-range',
      'Resilience: ha/same-ce',
      'Gateways: gw/mtu',
    ]);
    expect(listed({ groupBy: 'thing' })).toEqual([
      'CE1: ha/same-ce',
      'Gateway: gw/mtu',
      'Peering: peering/vlan-range',
    ]);
  });

  it('is narrowed by severity and by words, in any order, of the sentence, the check, its facts or the things', () => {
    expect(listed({ severity: 'warning' })).toEqual(['Warnings: ha/same-ce']);
    expect(listed({ search: 'ce1 LINKS' })).toEqual(['Warnings: ha/same-ce']);
    expect(listed({ search: 'gateway' })).toEqual(['Notes: gw/mtu']);
    expect(listed({ search: 'er-107' })).toHaveLength(3);
    expect(listed({ search: 'nothing like it' })).toEqual([]);
  });

  it('leaves accepted ones out, or shows them last', () => {
    const accepted = { a: { id: 'a', check: 'peering/vlan-range', about: ['ms-a'], reason: 'Lab.' } };
    const document = { ...r0(), accepted: accepted as never };
    expect(listed({}, document)).toEqual(['Warnings: ha/same-ce', 'Notes: gw/mtu']);
    expect(listed({ accepted: true }, document).at(-1)).toBe('Accepted: peering/vlan-range');
  });
});
