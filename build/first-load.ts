/**
 * One file for what the page needs before it shows anything. Left alone, the bundler makes a file of everything that two
 * lazy parts share, and thirty small files compress a fifth worse than one.
 */
interface Modules {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** @returns For the bundler: the file a module goes to, or null where it may decide by itself. */
export function firstLoad(): (id: string, modules: Modules) => string | null {
  const known = new Map<string, boolean>();
  const isFirst = (id: string, modules: Modules): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false); // whatever imports itself in a circle is not first for that
    const module = modules.getModuleInfo(id);
    const first =
      module !== null && (module.isEntry || module.importers.some((one) => isFirst(one, modules)));
    known.set(id, first);
    return first;
  };
  return (id, modules) => (isFirst(id, modules) ? 'start' : null);
}
