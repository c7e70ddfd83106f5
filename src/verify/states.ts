/**
 * The states of a network in which some of its links are down: each is exactly what a network that starts so would settle
 * to, and is settled only when somebody asks it what no other state can answer.
 */
import type { Compiled } from '#sim/compile/compiled.ts';
import type { Simulation } from '#sim/control-plane/simulation.ts';
import type { LinkSpec } from '#sim/network/network.ts';
import type { AnswerBook } from './answer-book.ts';
import type { Concerns } from './concerns.ts';
import { Recent } from './recent.ts';
import { Settled, type StandIns } from './settled.ts';

/** The states of a part of the network, and which questions they answer as those of the whole do. */
export interface Part {
  readonly states: States;
  readonly answers: (question: number) => boolean;
}

export interface StatesInputs {
  readonly compiled: Compiled;
  readonly book: AnswerBook;
  readonly concerns: Concerns;
  readonly simulation: Simulation;
  /** How many states are kept. */
  readonly most: number;
  /** Null: none is known, or not yet. */
  readonly part: () => Part | null;
}

export class States {
  /** With all links as they are. */
  readonly settled: Settled;
  private readonly inputs: StatesInputs;
  private readonly bySwitchedOff: Recent<Settled>;

  constructor(inputs: StatesInputs) {
    this.inputs = inputs;
    this.bySwitchedOff = new Recent(inputs.most);
    this.settled = this.settle([]);
  }

  /** With these links down besides. */
  without(downs: ReadonlySet<string>): Settled {
    if (downs.size === 0) return this.settled;
    const { compiled } = this.inputs;
    const off = compiled.network.links.filter(({ name, up }) => up && downs.has(name));
    if (off.length === 0) return this.settled;
    const key = off.map(({ name }) => name).join('\n');
    return this.bySwitchedOff.get(key, () => this.settle(off));
  }

  /** Of a state that others answer for no network is made. */
  private settle(off: readonly LinkSpec[]): Settled {
    const { compiled, book, simulation } = this.inputs;
    const settle = () => {
      const { network } = compiled;
      const links = network.links.map((link) => (off.includes(link) ? { ...link, up: false } : link));
      return {
        state: simulation.restart(off.length === 0 ? network : { ...network, links }),
        isCalm: simulation.isCalm,
      };
    };
    return new Settled(compiled, book, settle, this.throughPart(off) ?? this.standInsFor(off));
  }

  private throughPart(off: readonly LinkSpec[]): StandIns | null {
    const part = this.inputs.part();
    if (!part) return null;
    const base = part.states.without(new Set(off.map(({ name }) => name)));
    if (!base.isCalm) return null;
    let others: StandIns | null | undefined;
    return {
      base,
      down: [],
      answering: (question) => {
        if (part.answers(question)) return base;
        if (others === undefined) others = this.standInsFor(off);
        return others?.answering(question) ?? null;
      },
    };
  }

  /** Who answers while these links are down: where some only cut off a listener, the state in which the others are. */
  private standInsFor(off: readonly LinkSpec[]): StandIns | null {
    const { concerns } = this.inputs;
    const silent = off.flatMap(({ name }) => concerns.listeners.get(name) ?? []);
    if (silent.length === 0) return null;
    const others = new Set(off.map(({ name }) => name));
    for (const { link } of silent) others.delete(link);
    const base = this.without(others);
    if (!base.isCalm) return null;
    const alone = (link: string) => (off.length === 1 ? null : this.without(new Set([link])));
    return {
      base,
      down: silent.flatMap(({ sessions }) => sessions),
      answering: (question) => {
        let isTouched = false;
        for (const listener of silent) {
          const concern = concerns.of(listener, question);
          // Cut off, it knows itself and no more, whatever else is down.
          if (concern === 'asked') return alone(listener.link);
          isTouched ||= concern === 'touched';
        }
        return isTouched ? null : base;
      },
    };
  }
}
