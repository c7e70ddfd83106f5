// The import table of src/README.md, and what breaks it. The linter knows the table too (biome.json), for a mark in the
// editor while typing; only this one tells types from values and resolves `../` exactly.
import path from 'node:path';
import { parseSync } from 'vite';

/** Who may import whom. `types of x` admits `import type` and nothing that runs. */
export const TABLE = {
  base: [],
  languages: ['base'],
  model: ['base'],
  catalogue: ['model', 'base'],
  commands: ['catalogue', 'model', 'base'],
  sim: ['catalogue', 'model', 'base'],
  checks: ['catalogue', 'model', 'base', 'types of sim'],
  templates: ['commands', 'model', 'base'],
  storage: ['model', 'base'],
  simclient: ['verify', 'checks', 'sim', 'catalogue', 'languages', 'model', 'base'],
  verify: ['sim', 'checks', 'catalogue', 'model', 'base'],
  interop: ['catalogue', 'languages', 'model', 'base', 'types of sim'],
  drawing: ['catalogue', 'model', 'base', 'types of sim'],
  editor: [
    'simclient',
    'storage',
    'templates',
    'checks',
    'commands',
    'model',
    'base',
    'types of sim',
    'types of verify',
  ],
  ui: [
    'editor',
    'templates',
    'checks',
    'commands',
    'drawing',
    'interop',
    'catalogue',
    'languages',
    'model',
    'base',
    'types of sim',
    'types of verify',
  ],
  cli: ['sim', 'verify', 'interop', 'drawing', 'templates', 'checks', 'catalogue', 'model', 'base'],
  app: [
    'ui',
    'editor',
    'templates',
    'checks',
    'commands',
    'catalogue',
    'storage',
    'simclient',
    'verify',
    'interop',
    'drawing',
    'languages',
    'model',
    'base',
  ],
};

/** Designs and words for tests only: they take from where they like, and nothing that is shipped may take from them. */
const TEST_SUPPORT = /^sim\/(scenarios|decorative)\//;

const SCREEN = new Set(['ui', 'app', 'editor']);
const MARKUP = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc', 'dangerouslySetInnerHTML']);

/**
 * Sentences about what one file of `src` does that it must not. Tests stand outside the table.
 *
 * @param {string} file Its path inside `src`, with `/`: `sim/bgp/decide.ts`.
 * @param {string} code
 * @returns {string[]}
 */
export function violations(file, code) {
  const { program, errors } = parseSync(file, code);
  if (errors.length) return [`${file} does not parse: ${errors[0]?.message}`];
  const found = [];
  const ours = file.includes('/') ? file.split('/')[0] : undefined;
  if (ours && !(ours in TABLE))
    return [`${file}: src/${ours} is in no row of the import table (scripts/layers.mjs)`];
  if (isReExport(program))
    found.push(
      `${file} only re-exports, which turns any two neighbours into an import cycle: import from the source`,
    );
  walk(program, (node) => {
    if (namesMarkup(node))
      found.push(`${file} parses text as markup (${nameOf(node)}): build elements instead`);
    const use = importOf(node);
    if (use) found.push(...judge(file, ours, use));
  });
  return found;
}

/** What an import statement, an `import()`, an `import('…').Type` or a re-export brings in. */
function importOf(node) {
  if (
    node.type === 'ImportDeclaration' ||
    node.type === 'ExportAllDeclaration' ||
    node.type === 'ExportNamedDeclaration'
  ) {
    // `import { type A }` still loads the module, so only `import type` counts as types.
    if (node.source)
      return { from: node.source.value, typesOnly: (node.importKind ?? node.exportKind) === 'type' };
  }
  if (node.type === 'TSImportType') return { from: node.source.value, typesOnly: true };
  if (node.type === 'ImportExpression')
    return typeof node.source.value === 'string'
      ? { from: node.source.value, typesOnly: false }
      : { from: null, typesOnly: false };
  return undefined;
}

function judge(file, ours, { from, typesOnly }) {
  if (from === null) return [`${file} imports a path made at run time, which no table can check`];
  const bare = from.replace(/\?.*$/, '');
  if (!bare.startsWith('.') && !bare.startsWith('#')) return judgePackage(file, ours, bare);
  const target = bare.startsWith('#') ? bare.slice(1) : path.posix.join(path.posix.dirname(file), bare);
  if (target.startsWith('../')) return [`${file} reaches out of src: ${from}`];
  if (TEST_SUPPORT.test(file)) return [];
  if (TEST_SUPPORT.test(target)) return [`${file} imports ${from}, which is for tests only`];
  const theirs = target.split('/')[0];
  if (!ours || theirs === ours) return [];
  if (!bare.startsWith('#'))
    return [`${file} crosses into ${theirs} by a relative path: write #${target} instead of ${from}`];
  const row = TABLE[ours];
  if (row.includes(theirs)) return [];
  if (row.includes(`types of ${theirs}`))
    return typesOnly ? [] : [`${file} may take only types from ${theirs}: write "import type" for ${from}`];
  return [`${file} imports ${from}, but ${ours} may import ${row.join(', ') || 'nothing'}`];
}

function judgePackage(file, ours, name) {
  if (name.startsWith('@xyflow/') && !file.startsWith('ui/canvas/'))
    return [`${file} imports ${name}: only ui/canvas knows React Flow`];
  if (/^(react|react-dom|zustand)(\/|$)/.test(name) && ours && !SCREEN.has(ours))
    return [`${file} imports ${name}, but ${ours} runs without a screen`];
  if (name.startsWith('node:')) return [`${file} imports ${name}, which no browser has`];
  return [];
}

const isReExport = (program) =>
  program.body.length > 0 &&
  program.body.every(
    (node) =>
      node.type === 'ExportAllDeclaration' ||
      (node.type === 'ExportNamedDeclaration' && node.source) ||
      node.type === 'ImportDeclaration',
  ) &&
  program.body.some((node) => node.type !== 'ImportDeclaration');

const nameOf = (node) =>
  node.type === 'MemberExpression'
    ? node.computed
      ? node.property.value
      : node.property.name
    : node.name?.name;
const namesMarkup = (node) =>
  (node.type === 'MemberExpression' || node.type === 'JSXAttribute') && MARKUP.has(nameOf(node));

function walk(node, visit) {
  if (Array.isArray(node)) for (const item of node) walk(item, visit);
  else if (node && typeof node === 'object' && typeof node.type === 'string') {
    visit(node);
    for (const value of Object.values(node)) if (value && typeof value === 'object') walk(value, visit);
  }
}
