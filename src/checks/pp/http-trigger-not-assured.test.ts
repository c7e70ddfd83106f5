import { describe, expect, it } from 'vitest';
import { flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppHttpTriggerNotAssured } from './http-trigger-not-assured.ts';

const trigger = (privacy: string) =>
  r0With(flow('hq-lan', { by: 'name', name: 'prod-1.westeurope.logic.azure.com' }, { privacy }));

describe('pp/http-trigger-not-assured', () => {
  it('speaks of a trigger that must not use the internet', () => {
    expect(found(ppHttpTriggerNotAssured, trigger('no-internet'))).toMatchObject([{ about: ['f'] }]);
  });
  it('is silent: where the internet will do', () => {
    expect(found(ppHttpTriggerNotAssured, trigger('any'))).toEqual([]);
  });
});
