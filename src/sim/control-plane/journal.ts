/** What happened, kept as numbers and told in words only when somebody reads it. */
import type { JournalEntry } from '#sim/network/routing-state.ts';

export const kinds = [
  'session-up',
  'session-down',
  'announce',
  'withdraw',
  'best-changed',
  'link-down',
  'link-up',
  'limit-exceeded',
] as const;
export type Kind = (typeof kinds)[number];

/** Numbers of things; -1: does not apply. */
export interface Happening {
  readonly at: number;
  readonly cause: number;
  readonly kind: Kind;
  readonly router: number;
  readonly session: number;
  readonly prefixClass: number;
  readonly route: number;
}

export class Journal {
  private readonly happenings: Happening[] = [];

  /** @returns What later happenings name as their cause. */
  note(happening: Happening): number {
    return this.happenings.push(happening) - 1;
  }

  /** In order of time, then as noted; causes renumbered to match. */
  entries(
    tell: (happening: Happening) => Omit<JournalEntry, 'at' | 'sequence' | 'causedBy' | 'type'>,
  ): JournalEntry[] {
    const order = this.happenings
      .map((_, noted) => noted)
      .sort((a, b) => this.time(a) - this.time(b) || a - b);
    const sequenceOf = new Map(order.map((noted, sequence) => [noted, sequence]));
    return order.map((noted, sequence) => {
      const happening = this.happenings[noted] as Happening;
      return {
        at: happening.at,
        sequence,
        causedBy: sequenceOf.get(happening.cause) ?? null,
        type: happening.kind,
        ...tell(happening),
      };
    });
  }

  private time(noted: number): number {
    return (this.happenings[noted] as Happening).at;
  }
}
