import { expect, it, vi } from 'vitest';
import { emptyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { EngineStatus } from './client.ts';
import { createInProcessClient } from './in-process-client.ts';

const document = emptyDocument('Design');

it('answers the newest question only', async () => {
  const client = createInProcessClient();
  const heard: EngineStatus[] = [];
  client.onStatus((status) => heard.push(status));
  client.simulate(document, 1);
  client.simulate(document, 2);
  await vi.waitFor(() => expect(heard.at(-1)?.state).toBe('done'));
  expect(heard).toEqual([
    { state: 'working', revision: 1 },
    { state: 'working', revision: 2 },
    { state: 'done', revision: 2, report: { flows: [], sessions: [], loads: [], notices: [] }, findings: [] },
  ]);
});

it('has no tables of what is not there', async () => {
  await expect(createInProcessClient().ask('tables', document, 1, 'nobody' as NodeId)).resolves.toBeNull();
});
