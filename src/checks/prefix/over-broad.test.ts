import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixOverBroad } from './over-broad.ts';

const mail = node('host', 'rproxy', {
  published: [
    { name: 'api.contoso.example', address: '192.0.2.82' },
    { name: 'mail.contoso.example', address: '192.0.2.83' },
  ],
});

describe('prefix/over-broad', () => {
  it('speaks of a mail server beside the API', () => {
    expect(found(prefixOverBroad, r0With(mail))).toMatchObject([{ about: ['ms-a', 'rproxy'] }]);
  });
  it('is silent: the API is what a flow asks for', () => {
    expect(found(prefixOverBroad, r0With())).toEqual([]);
  });
});
