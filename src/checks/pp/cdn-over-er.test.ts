import { describe, expect, it } from 'vitest';
import { addLink, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppCdnOverEr } from './cdn-over-er.ts';

describe('pp/cdn-over-er', () => {
  it('speaks of a CDN with a community', () => {
    expect(
      found(
        ppCdnOverEr,
        r0With(
          node('service', 'cdn', {
            prefixes: [{ prefix: '198.51.100.192/27', communities: ['12076:51002'] }],
          }),
        ),
      ),
    ).toMatchObject([{ about: ['cdn'] }]);
  });
  it('speaks of a line to it', () => {
    expect(found(ppCdnOverEr, r0With(addLink('line', 'note', 'ms-a', 'cdn')))).toMatchObject([
      { about: ['line', 'cdn'] },
    ]);
  });
  it('is silent: it has none', () => {
    expect(found(ppCdnOverEr, r0With())).toEqual([]);
  });
});
