import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { stepAxis, stepOfHop } from '#drawing/packets/step-axis.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { simulate } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { MEDIUM_WORDS } from '../words.ts';
import { ladderOf } from './ladder-rows.ts';

const flow = simulate(r0(), baseCatalogue).flows.find(({ flow: id }) => id === 'users-to-env') as FlowReport;
const { columns, rows } = ladderOf(flow, MEDIUM_WORDS);

describe('the ladder of the reference design', () => {
  it('has a column for each place, in the order in which the request comes by', () => {
    expect(columns.map(({ label }) => label)).toEqual([
      'HQ users',
      'FW-E',
      'CE1',
      'CE2',
      'P1',
      'MSEE-A1',
      'MSEE-A2',
      'Microsoft network',
      'ENV-EU',
    ]);
  });

  it('has a row for each hop of both directions, each a step of playback', () => {
    expect(rows).toHaveLength(flow.forward.hops.length + (flow.return?.hops.length ?? 0));
    for (const row of rows)
      expect(stepOfHop(stepAxis(flow), row.direction, row.index)).toBeGreaterThanOrEqual(0);
  });

  it('says where packets get lost, while a link is degraded', () => {
    const effect = { type: 'loss', percent: 10 } as const;
    const of = { type: 'node', node: 'circuit-a', part: 'primary' };
    const document = { ...r0(), failures: { f: { id: 'f', of, silent: false, effect } } as never };
    const lossy = simulate(document, baseCatalogue).flows.find(({ flow: id }) => id === 'users-to-env');
    const texts = ladderOf(lossy as FlowReport, MEDIUM_WORDS).rows.map(({ text }) => text);
    const losing = texts.filter((text) => text.includes('loses 10 % here'));
    expect(losing.some((text) => text.startsWith('Hop 4 of the request: P1'))).toBe(true);
    expect(rows.every(({ text }) => !text.includes('loses'))).toBe(true);
  });

  it('splits where the firewall uses both edges', () => {
    const split = rows.find((row) => row.direction === 'forward' && columns[row.at]?.label === 'FW-E');
    expect(split?.arrows.map(({ to, share }) => [columns[to]?.label, share])).toEqual([
      ['CE1', 0.5],
      ['CE2', 0.5],
    ]);
  });

  it('says each row in words: from where, to where, over what, and who hands over', () => {
    expect(rows.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Hop 1 of the request: HQ users to FW-E, private.',
        'Hop 3 of the request: CE1 to P1, dedicated by the provider. Hand-off.',
        expect.stringMatching(
          /^Hop 5 of the request: MSEE-A1 to .*Hand-off at the Microsoft edge\. Private ends here\.$/,
        ),
        expect.stringMatching(/^Hop 7 of the request: ENV-EU, arrives\./),
      ]),
    );
  });

  it('marks where an address was changed', () => {
    const changed = rows.filter((row) => row.changed).map((row) => columns[row.at]?.label);
    expect(changed).toEqual(['FW-E', 'FW-E']);
  });
});
