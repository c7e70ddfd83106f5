import { describe, expect, it } from 'vitest';
import {
  communityName,
  filterSuggestions,
  locationIds,
  needsAuthorisation,
  parseFilterEntry,
  placeIds,
  regionIdsOf,
} from './catalogue-choices.ts';
import { parseCommunity } from './parse-number.ts';

const entry = (text: string) => {
  const result = parseFilterEntry(text, parseCommunity);
  return result.ok ? result.value : result.error;
};

describe('a route filter entry', () => {
  it('is a region or a service by name, or a bare value (ER-198, R0)', () => {
    expect(entry('West Europe')).toBe('12076:51002');
    expect(entry('north europe')).toBe('12076:51003');
    expect(entry('Exchange Online')).toBe('12076:5010');
    expect(entry('12076:51004')).toBe('12076:51004');
  });

  it('lets a value pass that the tables do not know (ER-197)', () =>
    expect(entry('12076:59999')).toBe('12076:59999'));

  it('says what to do about an unknown name', () =>
    expect(entry('Atlantis')).toBe(
      '"Atlantis" is no region or service of the catalogue. Choose one, or write a value like 12076:51002.',
    ));

  it('never offers private peering values, which no route filter takes', () =>
    expect(filterSuggestions.some(({ value }) => value.startsWith('Private peering'))).toBe(false));

  it('offers no name twice', () => {
    const names = filterSuggestions.map(({ value }) => value);
    expect(new Set(names).size).toBe(names.length);
  });

  it('glosses a value', () =>
    expect([communityName('12076:51002' as never), communityName('1:1' as never)]).toEqual([
      'West Europe',
      null,
    ]));
});

it('knows which values Microsoft must authorise (ER-213)', () =>
  expect([needsAuthorisation('12076:5010' as never), needsAuthorisation('12076:51002' as never)]).toEqual([
    true,
    false,
  ]));

describe('a field for a place', () => {
  it('shows names and keeps ids', () => {
    expect(locationIds.parse('Amsterdam')).toEqual({ ok: true, value: 'amsterdam' });
    expect(locationIds.parse('amsterdam2')).toEqual({ ok: true, value: 'amsterdam2' });
    expect(locationIds.show('amsterdam2')).toBe('Amsterdam2');
  });

  it('keeps a commercial location apart from the government one of the same name', () => {
    const commercial = locationIds.parse('Chicago');
    const government = locationIds.parse('Chicago (US Government)');
    expect(commercial.ok && government.ok && commercial.value !== government.value).toBe(true);
    expect(commercial).toEqual({ ok: true, value: 'chicago' });
  });

  it('keeps a place it does not know', () => {
    expect(placeIds.parse('Utopia')).toEqual({ ok: true, value: 'Utopia' });
    expect(placeIds.show('utopia')).toBe('utopia');
  });

  it('offers no name twice', () => {
    for (const { suggestions } of [locationIds, placeIds]) {
      expect(new Set(suggestions.map(({ value }) => value)).size).toBe(suggestions.length);
    }
  });
});

describe('the region of a service', () => {
  it('is one of the Power Platform, one of Azure, or none (ER-201, ER-203)', () => {
    expect(regionIdsOf('power-platform')?.parse('Europe')).toEqual({ ok: true, value: 'europe' });
    expect(regionIdsOf('azure-paas')?.parse('West Europe')).toEqual({ ok: true, value: 'westeurope' });
    expect(regionIdsOf('exchange')).toBeNull();
  });
});
