import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { addFailure } from '#commands/add-failure.ts';
import type { Command } from '#commands/command.ts';
import { moveElements } from '#commands/move-elements.ts';
import { removeElements } from '#commands/remove-elements.ts';
import { renameElement } from '#commands/rename-element.ts';
import { updateNode } from '#commands/update-node.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FailureTarget } from '#model/failure.ts';
import { r0 } from '#templates/r0.ts';
import { compareDesigns } from './compare-designs.ts';

function run<Args>(document: TopologyDocument, command: Command<Args>, args: Args): TopologyDocument {
  const outcome = command.run(document, args);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

const compared = (after: TopologyDocument, before = r0()) => compareDesigns(before, after, baseCatalogue);
const users = (after: TopologyDocument, before = r0()) =>
  compared(after, before).flows.find(({ flow }) => flow === 'users-to-env');
const failing = (of: FailureTarget) => run(r0(), addFailure, { id: 'f' as never, of, silent: false });

describe('what is no difference', () => {
  it('is a design against itself', () => {
    expect(compared(r0())).toMatchObject({ flows: [], loads: [], sessions: [] });
  });

  it('is another place on the canvas', () => {
    const moved = run(r0(), moveElements, { to: [{ id: 'ce1' as never, x: 900, y: 40 }] });
    expect(compared(moved)).toMatchObject({ flows: [], loads: [], sessions: [] });
  });

  it('is another size, order or look of what is drawn, and what is noted about it', () => {
    const before = r0();
    const geometry = Object.fromEntries(
      Object.entries(before.geometry).map(([id, box]) => [
        id,
        { ...box, x: box.x + 40, order: 3, ...(box.width === null ? {} : { width: box.width + 80 }) },
      ]),
    );
    const after = { ...before, geometry, notes: 'Drawn anew.', name: 'Another design' };
    expect(after.geometry).not.toEqual(before.geometry);
    expect(compared(after as TopologyDocument)).toMatchObject({ flows: [], loads: [], sessions: [] });
  });

  it('is another name of a zone and of a flow', () => {
    const zone = Object.keys(r0().zones)[0] as never;
    const renamed = run(r0(), renameElement, { id: zone, name: 'Somewhere' });
    const flow = renamed.flows['users-to-env' as never];
    const after = {
      ...renamed,
      flows: { ...renamed.flows, 'users-to-env': { ...(flow as object), name: 'Work' } },
    };
    expect(compared(after as TopologyDocument)).toMatchObject({ flows: [], loads: [], sessions: [] });
  });

  it('is another name', () => {
    const renamed = run(r0(), renameElement, { id: 'ce1' as never, name: 'Edge one' });
    expect(renamed.nodes['ce1' as never]?.name).toBe('Edge one');
    expect(compared(renamed)).toMatchObject({ flows: [], loads: [], sessions: [] });
  });
});

describe('with the circuit failed', () => {
  const after = failing({ type: 'node', node: 'circuit-a' as never, part: 'all' });

  it('the users go by the internet, and it says at which hop and why', () => {
    const change = users(after);
    expect(change?.kinds).toEqual(expect.arrayContaining(['moved', 'internet', 'private-shorter']));
    expect(change?.hop).toMatchObject({
      direction: 'forward',
      number: 1,
      at: 'HQ users',
      after: 'over FW-I',
    });
    expect(change?.hop?.because).toBe('198.51.100.0/27 is not there any more; 0.0.0.0/0 carries it');
    expect(change?.left.nodes).toEqual(expect.arrayContaining(['ce1', 'ce2', 'p1', 'circuit-a']));
    expect(change?.taken.nodes).toContain('fw-i');
  });

  it('its sessions go down, with the reason', () => {
    const down = compared(after).sessions.filter((session) => session.after === 'down');
    expect(down.length).toBeGreaterThan(0);
    for (const session of down) expect(session.because).toMatch(/is down/);
  });

  it('and what was lost is gained the other way round', () => {
    const there = compared(after).flows.filter(({ kinds }) => kinds.includes('lost')).length;
    const back = compared(r0(), after).flows.filter(({ kinds }) => kinds.includes('gained')).length;
    expect(there).toBeGreaterThan(0);
    expect(back).toBe(there);
  });
});

describe('when one link is preferred over the other', () => {
  const prefer = (setLocalPreference: number) =>
    run(r0(), updateNode, {
      id: 'ms-a' as never,
      fields: {
        importRules: [
          {
            action: 'permit',
            link: 'secondary',
            prefixes: [{ prefix: '198.51.100.0/27', upTo: null }],
            setLocalPreference,
          },
        ],
      },
    });

  it('says the two values that were compared', () => {
    const change = users(prefer(200));
    expect(change?.kinds).toContain('moved');
    expect(change?.hop).toMatchObject({
      number: 2,
      at: 'FW-E',
      before: 'over CE1 and CE2',
      after: 'over CE2',
    });
    expect(change?.hop?.because).toBe('at CE1, local preference 200 > 150');
  });

  it('moves the load to that link', () => {
    const loads = compared(prefer(200)).loads.filter(
      ({ over, direction }) => over.type === 'circuit' && direction === 'towards-microsoft',
    );
    const part = (name: string) => loads.find(({ over }) => over.type === 'circuit' && over.part === name);
    expect(part('secondary')?.afterMbps).toBeGreaterThan(part('secondary')?.beforeMbps ?? Infinity);
    expect(part('primary')?.afterMbps).toBeLessThan(part('primary')?.beforeMbps ?? 0);
  });
});

describe('flows that only one design has', () => {
  const without = run(r0(), removeElements, { ids: ['users-to-env' as never] });

  it('are told apart from those that were lost', () => {
    expect(users(without)?.kinds).toEqual(['removed']);
    expect(users(r0(), without)?.kinds).toEqual(['added']);
  });
});

it('pairs things of designs that were drawn apart by kind and name', () => {
  const text = JSON.stringify(r0()).replaceAll('"ce1"', '"another-id"');
  const twin = JSON.parse(text) as TopologyDocument;
  expect(twin.nodes['another-id' as never]?.name).toBe('CE1');
  expect(compared(twin).flows).toEqual([]);
});
