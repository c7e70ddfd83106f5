import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#model/document.ts';
import { fileText, type LinkedFile, type WritableFile, writeLinkedFile } from './linked-file.ts';

describe('a linked file (C-66, T-B9)', () => {
  it('holds what was written, and is then known by its hash', async () => {
    const disk = diskWith('');
    const saved = await write({ handle: disk, hash: null }, 'one');
    expect(disk.content).toBe('one');
    expect(saved.value?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await write(saved.value as LinkedFile, 'two')).value?.hash).not.toBe(saved.value?.hash);
    expect(disk.content).toBe('two');
  });

  it('that something else has changed meanwhile is left as it is', async () => {
    const disk = diskWith('');
    const { value } = await write({ handle: disk, hash: null }, 'ours');
    disk.content = 'theirs';
    const outcome = await write(value as LinkedFile, 'ours again');
    expect(outcome.error?.message).toContain('plan.handoff.json has been changed by something else');
    expect(disk.content).toBe('theirs');
  });

  it.each(['denied', 'prompt'] as const)('is not written where the browser says %s', async (answer) => {
    const disk = diskWith('old', { permission: answer });
    const outcome = await write({ handle: disk, hash: null }, 'new');
    expect(outcome.error?.id).toBe('file/not-allowed');
    expect(disk.content).toBe('old');
  });

  it('is written once the browser has asked again and was told yes', async () => {
    const disk = diskWith('old', { permission: 'prompt', told: 'granted' });
    expect((await write({ handle: disk, hash: null }, 'new')).error).toBeUndefined();
    expect(disk.content).toBe('new');
  });

  it('is old or new whatever fails, and never called saved unless it is new', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...STEPS),
        fc.constantFrom(...ERRORS),
        fc.boolean(),
        async (step, name, linked) => {
          const disk = diskWith('');
          const before = await write({ handle: disk, hash: null }, 'old');
          const hash = linked ? (before.value?.hash ?? null) : null;
          disk.fails = { step, error: new DOMException('It went wrong', name) };
          const outcome = await write({ handle: disk, hash }, 'new');
          expect(['old', 'new']).toContain(disk.content);
          if (outcome.value) expect(disk.content).toBe('new');
          else expect(outcome.error?.message).toContain('plan.handoff.json');
        },
      ),
      { numRuns: 100 },
    ));

  it('that is read back as something else is not saved', async () => {
    const disk = diskWith('old', { garbles: true });
    expect((await write({ handle: disk, hash: null }, 'new')).error?.id).toBe('file/not-as-written');
  });

  it('takes the text of a design that opens again', () => {
    expect(fileText(emptyDocument('Plan'))).toMatchObject({ ok: true });
  });
});

const STEPS = ['query', 'getFile', 'text', 'createWritable', 'write', 'close'] as const;
const ERRORS = ['NotFoundError', 'NoModificationAllowedError', 'QuotaExceededError', 'UnknownError'] as const;

async function write(file: LinkedFile, text: string) {
  const outcome = await writeLinkedFile(file, text);
  return outcome.ok ? { value: outcome.value } : { error: outcome.error };
}

interface Disk extends WritableFile {
  content: string;
  fails: { readonly step: (typeof STEPS)[number]; readonly error: Error } | null;
}

interface Ways {
  readonly permission?: PermissionState;
  readonly told?: PermissionState;
  readonly garbles?: boolean;
}

/** As the standard has it: what is written is put in place by `close`, and not before. */
function diskWith(
  content: string,
  { permission = 'granted', told = 'denied', garbles = false }: Ways = {},
): Disk {
  const step = (name: (typeof STEPS)[number]) => {
    if (disk.fails?.step === name) throw disk.fails.error;
  };
  const disk: Disk = {
    name: 'plan.handoff.json',
    content,
    fails: null,
    async queryPermission() {
      step('query');
      return permission;
    },
    requestPermission: async () => told,
    async getFile() {
      step('getFile');
      const found = disk.content;
      return {
        async text() {
          step('text');
          return found;
        },
      };
    },
    async createWritable() {
      step('createWritable');
      let copy = '';
      return {
        async write(text) {
          step('write');
          copy = text;
        },
        async close() {
          step('close');
          disk.content = garbles ? `${copy}?` : copy;
        },
        async abort() {
          throw new Error('It cannot even be given up.');
        },
      };
    },
  };
  return disk;
}
