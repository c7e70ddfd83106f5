/** What is known about ExpressRoute, fact by fact, each with the public page it comes from. Loaded on demand. */
import type { TableSource } from './source.ts';

export interface Fact {
  /** `ER-107`; `D-2` where pages disagree; `U-1` where none answers. */
  readonly id: string;
  readonly text: string;
  /** Keys of `FactTable.sources`. */
  readonly sources: readonly string[];
  /** `derived`: no page says it in so many words. `model`: a decision where the pages are silent, so an assumption. */
  readonly basis?: 'derived' | 'model';
}

export interface FactSource {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** The revision of the page that was read. */
  readonly read: string;
}

export interface FactTable extends TableSource {
  readonly sources: readonly FactSource[];
  readonly facts: readonly Fact[];
}

export async function loadFacts(): Promise<FactTable> {
  return (await import('./data/facts.json')).default as unknown as FactTable;
}
