/**
 * The states of a network in which some of it is switched off: each is exactly what a network that starts so would settle
 * to, and is settled only when somebody asks it what no other state can answer.
 */
import type { Compiled } from '#sim/compile/compiled.ts';
import type { Simulation } from '#sim/control-plane/simulation.ts';
import type { AnswerBook } from './answer-book.ts';
import type { Concerns } from './concerns.ts';
import { areNone, type Downs, downsAmong, NO_DOWNS, type Switches, switchesOf, withDowns } from './downs.ts';
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
  /** With all as it is. */
  readonly settled: Settled;
  private readonly inputs: StatesInputs;
  private readonly bySwitchedOff: Recent<Settled>;
  private switches: Switches | null = null;

  constructor(inputs: StatesInputs) {
    this.inputs = inputs;
    this.bySwitchedOff = new Recent(inputs.most);
    this.settled = this.settle(NO_DOWNS);
  }

  /** With these switched off besides. */
  without(downs: Downs): Settled {
    if (areNone(downs)) return this.settled;
    this.switches ??= switchesOf(this.inputs.compiled.network);
    const off = downsAmong(this.switches, downs);
    if (areNone(off)) return this.settled;
    const key = [...off.links, '', ...off.ends].join('\n');
    return this.bySwitchedOff.get(key, () => this.settle(off));
  }

  /** Of a state that others answer for no network is made. */
  private settle(off: Downs): Settled {
    const { compiled, book, simulation } = this.inputs;
    const settle = () => {
      const { network } = compiled;
      const state = simulation.restart(areNone(off) ? network : withDowns(network, off));
      return { state, isCalm: simulation.isCalm };
    };
    return new Settled(compiled, book, settle, this.throughPart(off) ?? this.standInsFor(off));
  }

  private throughPart(off: Downs): StandIns | null {
    const part = this.inputs.part();
    if (!part) return null;
    const base = part.states.without(off);
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

  /** Who answers while these are off: where some links only cut off a listener, the state in which the others are. */
  private standInsFor(off: Downs): StandIns | null {
    const { concerns } = this.inputs;
    const silent = [...off.links].flatMap((link) => concerns.listeners.get(link) ?? []);
    if (silent.length === 0) return null;
    const others = new Set(off.links);
    for (const { link } of silent) others.delete(link);
    const base = this.without({ links: others, ends: off.ends });
    if (!base.isCalm) return null;
    const isAlone = off.links.size + off.ends.size === 1;
    const alone = (link: string) =>
      isAlone ? null : this.without({ links: new Set([link]), ends: NO_DOWNS.ends });
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
