import { describe, expect, it } from 'vitest';
import { readDocument } from '#model/format/read-document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { templates } from './registry.ts';
import { GROUPS } from './template.ts';

describe('the templates', () => {
  it('are many, and each can be told from the others', () => {
    expect(templates.length).toBeGreaterThanOrEqual(24);
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
    expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
  });

  it('fill every group, and stand together in it', () => {
    const groups = templates.map(({ group }) => group).filter((group, i, all) => group !== all[i - 1]);
    expect(groups).toEqual(GROUPS);
  });
});

describe.each(templates)('the template "$name"', ({ make, name, goal, lookAt, group, broken }) => {
  const document = make();

  it('is a file anybody could have written', () => {
    const read = readDocument(writeDocument(document));
    expect(read.ok ? [] : read.error).toEqual([]);
  });

  it('says in one sentence what it is for, and in up to three what to look at', () => {
    const sentences = (text: string) => text.split(/[.:](?:\s|$)/).filter(Boolean).length;
    expect(goal).toMatch(/^[A-Z].*\.$/);
    expect(goal.split(/\.\s/)).toHaveLength(1);
    expect(sentences(lookAt)).toBeGreaterThan(0);
    expect(lookAt.split(/\.\s/).length).toBeLessThanOrEqual(3);
    expect([document.name, document.notes]).toEqual([name, lookAt]);
  });

  it('names only flows that are there', () => {
    const flows = Object.values(document.flows).map((flow) => flow.name);
    for (const [, quoted] of lookAt.matchAll(/"([^"]+)"/g)) {
      const known = [
        ...flows,
        ...templates.map((each) => each.name),
        ...Object.values(document.routeFilters).map((filter) => filter.name),
      ];
      expect(known.some((one) => one.startsWith(quoted ?? ''))).toBe(true);
    }
    expect(flows.length).toBeGreaterThan(0);
  });

  it('says what is wanted of its flows', () => {
    expect(Object.keys(document.intents)).not.toEqual([]);
  });

  it('is marked as broken where its group says so', () => {
    if (group === 'What goes wrong') expect(broken).toBe(true);
  });
});
