import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { Report } from '#sim/report/report.ts';
import type { EngineStatus } from './client.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { ToldReport } from './told-report.ts';
import { createWorkerClient, type EngineWorker } from './worker-client.ts';

const document = emptyDocument('Design');
const node = 'router' as NodeId;

/** A worker that does what the test says: it answers, is late, throws, or says nothing at all. */
class FakeWorker implements EngineWorker {
  onmessage: EngineWorker['onmessage'] = null;
  onerror: EngineWorker['onerror'] = null;
  readonly asked: ToWorker[] = [];
  private readonly told = new ToldReport();
  terminated = false;

  postMessage(message: ToWorker): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }

  /** Honest: the report says which revision it was made from. */
  answer(asked = this.asked.at(-1)): void {
    if (!asked) return;
    const { run, question } = asked;
    const { revision } = question;
    if (question.type === 'simulate') {
      this.say({
        run,
        type: 'answer',
        answer: {
          type: 'simulate',
          revision,
          found: this.told.tell({ report: reportOf(revision), findings: [] }),
        },
      });
    } else this.say({ run, type: 'answer', answer: { type: 'tables', found: null } });
  }

  throwIt(): void {
    const run = this.asked.at(-1)?.run ?? 0;
    this.say({ run, type: 'failed', message: 'Broken promise: no route.', lastEvent: 'routes settled' });
  }

  crash(): void {
    this.onerror?.({ message: 'out of memory.', preventDefault: () => undefined } as ErrorEvent);
  }
}

const reportOf = (revision: number): Report => ({
  flows: [],
  sessions: [],
  loads: [],
  notices: [{ message: `of ${revision}`, about: [] }],
});

function setUp() {
  const workers: FakeWorker[] = [];
  const heard: EngineStatus[] = [];
  const client = createWorkerClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  client.onStatus((status) => heard.push(status));
  return { client, workers, heard, newest: () => workers.at(-1) as FakeWorker };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an edit', () => {
  it('is simulated, and its report arrives', () => {
    const { client, heard, newest } = setUp();
    client.simulate(document, 1);
    newest().answer();
    expect(heard).toEqual([
      { state: 'working', revision: 1 },
      { state: 'done', revision: 1, report: reportOf(1), findings: [] },
    ]);
  });

  it('overtakes those before it, whose reports never show; those in between are not even asked for', () => {
    const { client, heard, workers, newest } = setUp();
    for (const revision of [1, 2, 3]) client.simulate(document, revision);
    const [first] = newest().asked;
    newest().answer(first);
    newest().answer();
    newest().answer(first);
    expect(newest().asked.map(({ question }) => question.revision)).toEqual([1, 3]);
    expect(heard.filter(({ state }) => state === 'done')).toMatchObject([{ revision: 3 }]);
    expect(workers).toHaveLength(1);
  });

  it('brings only what has changed, also after answers that came too late: the rest is what was there before', () => {
    const { client, heard, newest } = setUp();
    client.simulate(document, 1);
    newest().answer();
    client.simulate(document, 2);
    client.simulate(document, 3);
    newest().answer();
    newest().answer();
    const [first, third] = heard.flatMap((status) => (status.state === 'done' ? [status.report] : []));
    expect(third).toEqual(reportOf(3));
    expect([third?.flows === first?.flows, third?.notices === first?.notices]).toEqual([true, false]);
  });

  it('does not wait for long until an overtaken run is done', () => {
    const { client, heard, workers, newest } = setUp();
    client.simulate(document, 1);
    client.simulate(document, 2);
    vi.advanceTimersByTime(1_000);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    newest().answer();
    expect(heard.at(-1)).toMatchObject({ state: 'done', revision: 2 });
  });
});

describe('a simulation that takes long', () => {
  it('is told of after two seconds, and only if it still matters', () => {
    const { client, heard, newest } = setUp();
    client.simulate(document, 1);
    vi.advanceTimersByTime(1_999);
    expect(heard.at(-1)).toEqual({ state: 'working', revision: 1 });
    newest().say({ run: 1, type: 'working', doing: 'routes settled' });
    vi.advanceTimersByTime(1);
    expect(heard.at(-1)).toEqual({ state: 'slow', revision: 1, doing: 'routes settled' });
    newest().answer();
    vi.advanceTimersByTime(60_000);
    expect(heard.at(-1)).toMatchObject({ state: 'done', revision: 1 });
  });

  it('can be stopped, costs nothing of the budget for failures, and runs again when asked', () => {
    const { client, heard, workers, newest } = setUp();
    for (const revision of [1, 2, 3, 4, 5]) {
      client.simulate(document, revision);
      client.stop();
      expect(heard.at(-1)).toMatchObject({ state: 'failed', revision, canRetry: true });
      expect(newest().terminated).toBe(true);
    }
    client.simulate(document, 6);
    workers[0]?.answer();
    newest().answer();
    expect(heard.at(-1)).toEqual({ state: 'done', revision: 6, report: reportOf(6), findings: [] });
  });

  it('takes the tables that are asked for meanwhile with it, and says so', async () => {
    const { client, newest } = setUp();
    client.simulate(document, 1);
    newest().answer();
    const tables = client.ask('tables', document, 1, node);
    client.simulate(document, 2);
    client.stop();
    await expect(tables).rejects.toThrow('The design has changed since.');
  });

  it('is left alone when nothing runs', () => {
    const { client, heard, newest } = setUp();
    client.simulate(document, 1);
    newest().answer();
    client.stop();
    expect(heard.at(-1)).toMatchObject({ state: 'done' });
  });
});

describe('an engine that throws', () => {
  it('is replaced, and the user is told what it was doing and that nothing is lost', () => {
    const { client, heard, workers, newest } = setUp();
    client.simulate(document, 1);
    newest().throwIt();
    expect(heard.at(-1)).toEqual({
      state: 'failed',
      revision: 1,
      message:
        'The simulation stopped while routes settled: Broken promise: no route. Your design is untouched.',
      canRetry: true,
    });
    expect(workers[0]?.terminated).toBe(true);
    client.simulate(document, 2);
    newest().answer();
    expect(heard.at(-1)).toMatchObject({ state: 'done', revision: 2 });
  });

  it('says nothing about a run that was overtaken, and answers the newer one', () => {
    const { client, heard, newest } = setUp();
    client.simulate(document, 1);
    client.simulate(document, 2);
    newest().throwIt();
    newest().answer();
    expect(heard.map(({ state }) => state)).toEqual(['working', 'working', 'done']);
  });

  it('or whose thread dies, is replaced too', () => {
    const { client, heard, newest } = setUp();
    client.simulate(document, 1);
    newest().crash();
    expect(heard.at(-1)).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('out of memory'),
    });
  });
});

describe('an engine that hangs', () => {
  it('is stopped after ten seconds without a sign of life', () => {
    const { client, heard, workers, newest } = setUp();
    client.simulate(document, 1);
    const { run } = newest().asked[0] as ToWorker;
    vi.advanceTimersByTime(9_000);
    newest().say({ run, type: 'working', doing: 'packets were traced' });
    vi.advanceTimersByTime(9_999);
    expect(workers[0]?.terminated).toBe(false);
    vi.advanceTimersByTime(1);
    expect(workers[0]?.terminated).toBe(true);
    expect(heard.at(-1)).toMatchObject({
      state: 'failed',
      message:
        'The simulation gave no sign of life for 10 seconds while packets were traced, and was stopped. Your design is untouched.',
    });
  });

  it('cannot speak any more once it is replaced', () => {
    const { client, heard, workers } = setUp();
    client.simulate(document, 1);
    vi.advanceTimersByTime(10_000);
    const before = heard.length;
    workers[0]?.answer();
    expect(heard).toHaveLength(before);
  });
});

describe('three failures within a minute', () => {
  const failThrice = () => {
    const all = setUp();
    for (const revision of [1, 2, 3]) {
      all.client.simulate(document, revision);
      all.newest().throwIt();
    }
    return all;
  };

  it('switch the engine off, and editing goes on', () => {
    const { client, heard, workers } = failThrice();
    client.simulate(document, 4);
    expect(workers).toHaveLength(3);
    expect(heard.at(-1)).toMatchObject({
      state: 'failed',
      revision: 4,
      canRetry: true,
      message: expect.stringContaining('switched off'),
    });
  });

  it('are forgotten when the user tries again', () => {
    const { client, heard, newest } = failThrice();
    client.retry(document, 4);
    newest().answer();
    expect(heard.at(-1)).toMatchObject({ state: 'done', revision: 4 });
  });

  it('must fall within a minute', () => {
    const { client, workers, newest } = setUp();
    for (const revision of [1, 2, 3, 4]) {
      client.simulate(document, revision);
      newest().throwIt();
      vi.advanceTimersByTime(31_000);
    }
    expect(workers).toHaveLength(4);
  });

  it('also when no worker can be started at all', () => {
    const heard: EngineStatus[] = [];
    const client = createWorkerClient(() => {
      throw new Error('workers are blocked.');
    });
    client.onStatus((status) => heard.push(status));
    client.simulate(document, 1);
    expect(heard.at(-1)).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('workers are blocked'),
    });
  });
});

describe('the tables of a router', () => {
  it('are answered after the simulation that is under way', async () => {
    const { client, newest } = setUp();
    client.simulate(document, 1);
    const tables = client.ask('tables', document, 1, node);
    newest().answer();
    newest().answer();
    await expect(tables).resolves.toBeNull();
  });

  it('are refused when the design has changed, when the engine fails, and when it is off', async () => {
    const { client, newest } = setUp();
    const old = client.ask('tables', document, 1, node);
    client.simulate(document, 2);
    await expect(old).rejects.toThrow('has changed');
    newest().answer(newest().asked[0]);
    newest().answer();
    for (const _ of [1, 2, 3]) {
      const lost = client.ask('tables', document, 2, node);
      newest().throwIt();
      await expect(lost).rejects.toThrow('Your design is untouched');
    }
    await expect(client.ask('tables', document, 2, node)).rejects.toThrow('switched off');
  });

  it('are refused when the editor closes', async () => {
    const { client, newest } = setUp();
    const open = client.ask('tables', document, 1, node);
    client.dispose();
    await expect(open).rejects.toThrow('closed');
    expect(newest().terminated).toBe(true);
  });
});

describe('whatever happens in whatever order (T-A14)', () => {
  const event = fc.oneof(
    { weight: 6, arbitrary: fc.constant('edit' as const) },
    { weight: 6, arbitrary: fc.constant('answer' as const) },
    { weight: 3, arbitrary: fc.constant('late answer of any worker' as const) },
    { weight: 2, arbitrary: fc.constant('throw' as const) },
    { weight: 1, arbitrary: fc.constant('silence' as const) },
    { weight: 1, arbitrary: fc.constant('crash' as const) },
    { weight: 2, arbitrary: fc.constant('retry' as const) },
    { weight: 2, arbitrary: fc.constant('tables' as const) },
    { weight: 2, arbitrary: fc.constant('a second passes' as const) },
  );

  it('a report belongs to the newest edit, and in the end there is one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.nat()), { maxLength: 40 }), (events) => {
        const { client, workers, heard, newest } = setUp();
        let revision = 0;
        client.onStatus((status) => {
          if (status.state === 'done')
            expect(status).toEqual({ state: 'done', revision, report: reportOf(revision), findings: [] });
          if (status.state === 'failed') expect(status.revision).toBe(revision);
        });
        const edit = (ask: 'simulate' | 'retry') => {
          revision += 1;
          client[ask](document, revision);
        };
        for (const [what, n] of events) {
          const worker = workers[n % Math.max(1, workers.length)];
          if (what === 'edit') edit('simulate');
          else if (what === 'retry') edit('retry');
          else if (what === 'answer') workers.at(-1)?.answer();
          else if (what === 'late answer of any worker')
            worker?.answer(worker.asked[n % Math.max(1, worker.asked.length)]);
          else if (what === 'throw') workers.at(-1)?.throwIt();
          else if (what === 'crash') workers.at(-1)?.crash();
          else if (what === 'silence') vi.advanceTimersByTime(10_000);
          else if (what === 'a second passes') vi.advanceTimersByTime(1_000);
          else void client.ask('tables', document, revision, node).catch(() => undefined);
        }
        edit('retry');
        for (let n = 0; n < 60 && heard.at(-1)?.state !== 'done'; n += 1) newest().answer();
        expect(heard.at(-1)).toMatchObject({ state: 'done', revision });
        expect(workers.filter(({ terminated }) => !terminated)).toHaveLength(1);
        client.dispose();
        expect(vi.getTimerCount()).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });
});
