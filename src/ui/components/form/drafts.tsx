/**
 * Text that was typed and not yet taken, kept apart from the value it will become.
 *
 * A field shows its draft while it has one. Drafts with an error outlive the form that held them: whoever selects
 * another thing with a bad value in a field finds text and error there when he comes back.
 */
import { createContext, type ReactNode, useContext, useState } from 'react';

export interface Draft {
  readonly text: string;
  readonly error: string | null;
}

interface Scope {
  readonly shelf: Map<string, Draft>;
  readonly prefix: string;
}

const ScopeContext = createContext<Scope | null>(null);

/** Stands once around all forms of a panel, and stays while forms come and go. */
export function DraftShelf({ children }: { readonly children: ReactNode }) {
  const [scope] = useState<Scope>(() => ({ shelf: new Map(), prefix: '' }));
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

/** Gives the paths of the fields inside it a name of their own. */
export function DraftScope({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const outer = useContext(ScopeContext);
  const [shelf] = useState(() => outer?.shelf ?? new Map<string, Draft>());
  return <ScopeContext value={{ shelf, prefix: `${outer?.prefix ?? ''}${name}/` }}>{children}</ScopeContext>;
}

export function useDraft(path: string): readonly [Draft | null, (draft: Draft | null) => void] {
  const scope = useContext(ScopeContext);
  const key = `${scope?.prefix ?? ''}${path}`;
  const [draft, setDraft] = useState<Draft | null>(() => scope?.shelf.get(key) ?? null);
  const keep = (next: Draft | null) => {
    setDraft(next);
    if (next) scope?.shelf.set(key, next);
    else scope?.shelf.delete(key);
  };
  return [draft, keep];
}

/** Forgets what was left in the fields of a list whose items have moved: their paths name other items now. */
export function useForgetDrafts(path: string): () => void {
  const scope = useContext(ScopeContext);
  return () => {
    for (const key of [...(scope?.shelf.keys() ?? [])]) {
      if (key.startsWith(`${scope?.prefix ?? ''}${path}`)) scope?.shelf.delete(key);
    }
  };
}
