import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import { agreed, selectedThings } from './selected.ts';

const document = r0();
const typeOf = (...ids: string[]) => selectedThings(document, ids as never).type;

describe('what the inspector is about', () => {
  it('is the one thing that is selected', () => {
    expect(typeOf('ce1')).toBe('node');
    expect(typeOf('hq')).toBe('zone');
    expect(typeOf(Object.keys(document.links)[0] ?? '')).toBe('link');
    expect(typeOf(Object.keys(document.flows)[0] ?? '')).toBe('flow');
  });

  it('is the design when nothing is, or only what has been deleted', () => {
    expect(typeOf()).toBe('design');
    expect(typeOf('gone')).toBe('design');
  });

  it('is what several have in common', () => {
    expect(typeOf('ce1', 'ce2')).toBe('many');
    expect(typeOf('ce1', 'gone')).toBe('node');
  });
});

describe('a field of several things', () => {
  it('has a value only when all agree', () => {
    expect(agreed([{ cost: 10 }, { cost: 10 }], ({ cost }) => cost)).toBe(10);
    expect(agreed([{ cost: 10 }, { cost: 20 }], ({ cost }) => cost)).toBeUndefined();
    expect(agreed([{ asn: null }, { asn: null }], ({ asn }) => asn)).toBeNull();
  });
});
