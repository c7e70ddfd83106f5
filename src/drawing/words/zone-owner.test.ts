import { describe, expect, it } from 'vitest';
import type { Zone } from '#model/zone.ts';
import { r0 } from '#templates/r0.ts';
import { zoneOwner } from './zone-owner.ts';

const branch = { ...(r0().zones['branch' as never] as Zone), name: 'Branch Utrecht' };

describe('the owner in the title of a zone', () => {
  it('is a word where there is room for it and the name', () => {
    expect(zoneOwner(branch, 320)).toEqual({ text: 'customer', word: 'customer' });
  });

  it('gives way to the name in a narrow zone, as the letter that its flags have', () => {
    expect(zoneOwner(branch, 168)).toEqual({ text: 'C', word: 'customer' });
  });

  it('stays a word beside a short name in a zone as narrow', () => {
    expect(zoneOwner({ ...branch, name: 'Cage' }, 168).text).toBe('customer');
    expect(zoneOwner({ ...branch, owner: 'provider', name: 'Provider' }, 168).text).toBe('provider');
  });
});
