import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readFault, writeFault } from './file-fault.ts';

const causeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (cause) {
    return cause;
  }
};

it('says of what a disk refuses what is wrong and what to do', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fault-'));
  try {
    const nowhere = path.join(folder, 'nowhere', 'a.json');
    expect(
      readFault(
        'a.json',
        causeOf(() => readFileSync(nowhere)),
      ),
    ).toMatch(/^a\.json: There is no file of this name/);
    expect(
      readFault(
        'a',
        causeOf(() => readFileSync(folder)),
      ),
    ).toBe('a: This is a folder. Name a file in it.');
    expect(
      writeFault(
        'a',
        causeOf(() => writeFileSync(nowhere, '')),
      ),
    ).toContain('Make it first.');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('passes on what it does not know, and calls a dash by what it is', () => {
  expect(readFault('-', new Error('cut off'))).toBe('standard input: It could not be read: cut off');
});
