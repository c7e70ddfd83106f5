/** What the listeners of a network have to do with the questions that are asked of it. */
import type { Network } from '#sim/network/network.ts';
import type { AnswerBook } from './answer-book.ts';
import { type Listener, listenersOf } from './listeners.ts';

/** It is the router that is asked; its addresses are asked about; neither. */
export type Concern = 'asked' | 'touched' | 'none';

export class Concerns {
  private readonly network: Network;
  private readonly book: AnswerBook;
  private found: ReadonlyMap<string, Listener> | null = null;
  private readonly known = new Map<Listener, Concern[]>();

  constructor(network: Network, book: AnswerBook) {
    this.network = network;
    this.book = book;
  }

  /** By the name of their link. */
  get listeners(): ReadonlyMap<string, Listener> {
    this.found ??= listenersOf(this.network);
    return this.found;
  }

  of(listener: Listener, question: number): Concern {
    const concerns = this.known.get(listener) ?? [];
    this.known.set(listener, concerns);
    const before = concerns[question];
    if (before !== undefined) return before;
    const { router } = this.book.questionOf(question);
    const concern =
      listener.router === router ? 'asked' : this.isTouched(listener, question) ? 'touched' : 'none';
    concerns[question] = concern;
    return concern;
  }

  private isTouched({ prefixes }: Listener, question: number): boolean {
    return prefixes.some((prefix) => this.book.isAbout(prefix, question));
  }
}
