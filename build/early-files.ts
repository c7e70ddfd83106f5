/**
 * Three files for how the page begins. Left alone, the bundler makes a file of everything that two lazy parts share: fifty
 * small ones, which the browser fetches six at a time, and which compress a fifth worse.
 */
interface Modules {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** What is fetched right after the first picture, to be touched: keys, hands, tools, path, playback, palette. */
const HANDS = [
  'src/ui/actions/registry.ts',
  'src/ui/actions/run-action.ts',
  'src/ui/canvas/canvas-hands.tsx',
  'src/ui/canvas/canvas-tools.tsx',
  'src/ui/canvas/path/path-layer.tsx',
  'src/ui/panels/playback/playback-bar.tsx',
  'src/ui/shell/keys.tsx',
  'src/ui/shell/notices.tsx',
  'src/ui/shell/palette.tsx',
];

/** For the bundler. What several need goes with the first. */
export const earlyFiles = [
  {
    debugName: 'language',
    // Plurals too: a catalogue needs them, and must not bring the page before the language is known.
    name: group('language', (id, isEntry) => isEntry || id.endsWith('/src/base/plural.ts')),
    priority: 3,
  },
  { debugName: 'start', name: group('start', (id) => id.endsWith('/src/app/start.tsx')), priority: 2 },
  {
    debugName: 'hands',
    name: group('hands', (id) => HANDS.some((one) => id.endsWith(`/${one}`))),
    priority: 1,
  },
];

function group(name: string, isRoot: (id: string, isEntry: boolean) => boolean) {
  const isNeeded = neededBy(isRoot);
  return (id: string, modules: Modules) => (isNeeded(id, modules) ? name : null);
}

/** Whether a module is a root, or one that a root imports, at once or over others. */
function neededBy(isRoot: (id: string, isEntry: boolean) => boolean) {
  const known = new Map<string, boolean>();
  const isNeeded = (id: string, modules: Modules): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false); // whatever imports itself in a circle is not needed for that
    const module = modules.getModuleInfo(id);
    const needed =
      module !== null &&
      (isRoot(id, module.isEntry) || module.importers.some((one) => isNeeded(one, modules)));
    known.set(id, needed);
    return needed;
  };
  return isNeeded;
}
