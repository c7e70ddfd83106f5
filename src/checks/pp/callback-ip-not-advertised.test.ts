import { describe, expect, it } from 'vitest';
import { flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppCallbackIpNotAdvertised } from './callback-ip-not-advertised.ts';

const mail = (privacy: string) =>
  flow('env-eu 198.51.100.24', { by: 'name', name: 'mail.contoso.example' }, { privacy });

describe('pp/callback-ip-not-advertised', () => {
  it('speaks of an address that is only on the internet', () => {
    expect(found(ppCallbackIpNotAdvertised, r0With(mail('any')))).toMatchObject([
      { about: ['f', 'rproxy'], severity: 'warning' },
    ]);
  });
  it('is an error where that must not be', () => {
    expect(found(ppCallbackIpNotAdvertised, r0With(mail('no-internet')))).toMatchObject([
      { severity: 'error' },
    ]);
  });
  it('is silent: the API is advertised', () => {
    expect(found(ppCallbackIpNotAdvertised, r0With())).toEqual([]);
  });
});
