/**
 * The engine in a worker, behind a queue of one: of the questions that wait, only the newest simulation is asked.
 *
 * A worker is busy or silent, and only `terminate` stops it. So whoever throws or falls silent is replaced by a fresh
 * one, and after too many failures none is started until somebody asks for it. Whatever a replaced or overtaken run
 * still says is dropped: every message carries the number of its run.
 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { EngineStatus, SimulationClient } from './client.ts';
import {
  BUDGET,
  cannotStart,
  fellSilent,
  SILENCE_MS,
  SLOW_MS,
  stoppedByUser,
  switchedOff,
  threw,
} from './failure-words.ts';
import type {
  Asked,
  FromWorker,
  OnDemand,
  OnDemandAnswer,
  OnDemandType,
  Question,
  SentAnswer,
  ToWorker,
} from './messages.ts';
import { type Found, ToldReport } from './told-report.ts';

/** The part of a `Worker` that is used, so that tests can bring their own. */
export interface EngineWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** How long an overtaken run may go on before its worker is replaced: about what a fresh worker takes to start. */
const OVERTAKEN_MS = 1_000;

interface Run {
  readonly number: number;
  readonly question: Question;
  readonly settle: Settle | null;
  doing: string | null;
  overtaken: boolean;
}

interface Settle {
  resolve(found: OnDemandAnswer['found']): void;
  reject(error: Error): void;
}

interface Waiting {
  readonly question: Question;
  readonly settle: Settle | null;
}

export function createWorkerClient(start: () => EngineWorker): SimulationClient {
  const listeners = new Set<(status: EngineStatus) => void>();
  let worker: EngineWorker | null = null;
  let running: Run | null = null;
  let wanted: Waiting | null = null;
  let waiting: readonly Waiting[] = [];
  let failures: readonly number[] = [];
  let isOff = false;
  let lastRun = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;
  let overtaking: ReturnType<typeof setTimeout> | undefined;

  const emit = (status: EngineStatus) => {
    for (const listener of listeners) listener(status);
  };

  const dropWorker = () => {
    clearTimeout(silence);
    clearTimeout(slow);
    clearTimeout(overtaking);
    if (worker) {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    }
    worker = null;
    running = null;
  };

  /** Asks the next question, if the worker is free and there is one. */
  const next = () => {
    if (running || isOff) return;
    const [question, ...later] = wanted ? [wanted, ...waiting] : waiting;
    if (!question) return;
    wanted = null;
    waiting = later;
    running = { ...question, number: ++lastRun, doing: null, overtaken: false };
    try {
      worker ??= listening(start());
      listenForSilence();
      slow = setTimeout(tellSlow, SLOW_MS);
      worker.postMessage({ run: running.number, question: question.question });
    } catch (error) {
      fail(cannotStart(messageOf(error)));
    }
  };

  const listening = (fresh: EngineWorker): EngineWorker => {
    // Each answer differs from the last of the same worker, also from one that came too late to be shown.
    const told = new ToldReport();
    fresh.onmessage = ({ data }) => hear(data, told);
    fresh.onerror = (event) => {
      event.preventDefault();
      fail(threw(event.message || t`its program could not be run.`, running?.doing ?? null));
    };
    return fresh;
  };

  const listenForSilence = () => {
    clearTimeout(silence);
    silence = setTimeout(() => fail(fellSilent(running?.doing ?? null)), SILENCE_MS);
  };

  const tellSlow = () => {
    if (!running || running.overtaken || running.settle) return;
    emit({ state: 'slow', revision: running.question.revision, doing: running.doing });
  };

  const hear = (message: FromWorker, told: ToldReport) => {
    const found =
      message.type === 'answer' && message.answer.type === 'simulate'
        ? told.hear(message.answer.found)
        : null;
    if (!running || message.run !== running.number) return;
    if (message.type === 'working') {
      running.doing = message.doing;
      listenForSilence();
    } else if (message.type === 'failed') {
      fail(threw(message.message, message.lastEvent));
    } else {
      const { settle, overtaken } = running;
      clearTimeout(silence);
      clearTimeout(slow);
      clearTimeout(overtaking);
      running = null;
      if (!overtaken) deliver(message.answer, found, settle);
      next();
    }
  };

  const deliver = (answer: SentAnswer, found: Found | null, settle: Settle | null) => {
    if (answer.type !== 'simulate') settle?.resolve(answer.found);
    else if (found) emit({ state: 'done', revision: answer.revision, ...found });
  };

  const fail = (message: string) => {
    const lost = running;
    dropWorker();
    const now = Date.now();
    failures = [...failures.filter((at) => now - at < BUDGET.withinMs), now];
    isOff = failures.length >= BUDGET.failures;
    if (lost && !lost.overtaken) tell(lost, message);
    if (isOff) refuseAll();
    else next();
  };

  const tell = ({ question, settle }: Waiting, message: string) => {
    if (settle) settle.reject(new Error(message));
    else emit({ state: 'failed', revision: question.revision, message, canRetry: true });
  };

  const refuseAll = () => {
    for (const each of wanted ? [wanted, ...waiting] : waiting) tell(each, switchedOff());
    wanted = null;
    waiting = [];
  };

  /** Answers to questions about an older design would come too late. */
  const overtake = (revision: number) => {
    const [old, current] = partition(waiting, ({ question }) => question.revision < revision);
    waiting = current;
    for (const { settle } of old) settle?.reject(new Error(OVERTAKEN));
    if (!running || running.overtaken) return;
    running.overtaken = true;
    running.settle?.reject(new Error(OVERTAKEN));
    overtaking = setTimeout(() => {
      dropWorker();
      next();
    }, OVERTAKEN_MS);
  };

  const simulate = (document: TopologyDocument, revision: number) => {
    wanted = { question: { type: 'simulate', document, revision }, settle: null };
    if (isOff) return refuseAll();
    overtake(revision);
    emit({ state: 'working', revision });
    next();
  };

  return {
    simulate,
    retry(document, revision) {
      isOff = false;
      failures = [];
      simulate(document, revision);
    },
    stop() {
      const given = wanted ?? (running?.settle || running?.overtaken ? null : running);
      if (!given) return;
      wanted = null;
      running?.settle?.reject(new Error('The simulation was stopped.'));
      dropWorker();
      emit({
        state: 'failed',
        revision: given.question.revision,
        message: stoppedByUser(),
        canRetry: true,
      });
      next();
    },
    ask<Type extends OnDemandType>(
      type: Type,
      document: TopologyDocument,
      revision: number,
      about: Asked[Type]['about'],
    ) {
      return new Promise<Asked[Type]['answer']>((resolve, reject) => {
        if (isOff) return reject(new Error(switchedOff()));
        const question = { type, document, revision, about } as OnDemand;
        waiting = [...waiting, { question, settle: { resolve: resolve as Settle['resolve'], reject } }];
        next();
      });
    },
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      const open = [...waiting, ...(running && !running.overtaken ? [running] : [])];
      dropWorker();
      wanted = null;
      waiting = [];
      listeners.clear();
      for (const { settle } of open) settle?.reject(new Error('The editor was closed.'));
    },
  };
}

const OVERTAKEN = t`The design has changed since.`;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function partition<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): readonly [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
