import { useEffect, useState } from 'react';
import { type Fact, type FactSource, loadFacts } from '#catalogue/facts.ts';

export interface KnownFact extends Omit<Fact, 'sources'> {
  readonly sources: readonly FactSource[];
}

/** Facts by id. Null until they are here. */
export function useFacts(): ReadonlyMap<string, KnownFact> | null {
  const [facts, setFacts] = useState<ReadonlyMap<string, KnownFact> | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadFacts().then(({ facts: all, sources }) => {
      const byKey = new Map(sources.map((source) => [source.key, source]));
      const known = all.map((fact): [string, KnownFact] => [
        fact.id,
        { ...fact, sources: fact.sources.flatMap((key) => byKey.get(key) ?? []) },
      ]);
      if (wanted) setFacts(new Map(known));
    });
    return () => {
      wanted = false;
    };
  }, []);
  return facts;
}
