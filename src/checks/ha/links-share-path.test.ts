import { describe, expect, it } from 'vitest';
import { link, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haLinksSharePath } from './links-share-path.ts';

const group = (second: string) =>
  r0With(
    node('circuit', 'circuit-a', {
      links: [
        { customerEdge: 'ce1', physicalGroup: 'duct' },
        { customerEdge: 'ce2', physicalGroup: second },
      ],
    }),
  );

describe('ha/links-share-path', () => {
  it('speaks of one duct (S-16)', () => {
    expect(found(haLinksSharePath, group('duct'))).toMatchObject([{ about: ['circuit-a'] }]);
  });
  it('speaks of last miles in one duct', () => {
    expect(
      found(
        haLinksSharePath,
        r0With(link('ce1-p1', { physicalGroup: 'duct' }), link('ce2-p1', { physicalGroup: 'duct' })),
      ),
    ).toMatchObject([{ about: ['circuit-a'] }]);
  });
  it('is silent: two ducts', () => {
    expect(found(haLinksSharePath, group('other duct'))).toEqual([]);
  });
});
