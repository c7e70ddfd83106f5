import { describe, expect, it } from 'vitest';
import { parseFlowRate, parseRate, rateText } from './parse-rate.ts';

const mbps = (text: string) => {
  const result = parseRate(text);
  return result.ok ? result.value : result.error;
};

describe('a rate field', () => {
  it.each([
    ['10G', 10_000],
    ['10 Gbps', 10_000],
    ['500 Mbps', 500],
    ['500', 500],
    ['1.5 Gbps', 1_500],
    ['1.5 Gbit/s', 1_500],
    ['100 gigabits', '"100 gigabits" is not a rate. Write one like 500 Mbps, 10G or 1.5 Gbps.'],
    ['64 kbps', 0.064],
    ['1,000 Mbps', 1_000],
    ['1000000 bps', 1],
    ['0.1G', 100],
    ['  2 g ', 2_000],
  ])('reads %s', (text, expected) => expect(mbps(text)).toBe(expected));

  it('refuses bytes, since half of its readers would mean bits', () => {
    expect(mbps('10 GB')).toContain('is not a rate');
    expect(mbps('10MB/s')).toContain('is not a rate');
  });

  it.each(['', 'fast', '-5 Mbps', '1,5 Gbps', '1e3', '10 Q'])(
    'refuses %j and says how to write one',
    (text) => expect(mbps(text)).toContain('Write one like 500 Mbps'),
  );

  it('keeps to the bounds of the model', () => {
    expect(mbps('0')).toBe('A rate is more than 0 Mbps.');
    expect(mbps('2 Tbps')).toBe('A rate is at most 1,000,000 Mbps (1 Tbps).');
  });

  it('lets a flow send nothing one way', () =>
    expect(parseFlowRate('0 Mbps')).toEqual({ ok: true, value: 0 }));

  it.each([500, 1_000, 1_500, 10_000, 1_234, 0.064, 1_000_000])(
    'shows %d Mbps so that it reads back the same',
    (value) => expect(mbps(rateText(value))).toBe(value),
  );
});
