// The texts that people read: what translators get, and what stands in the code without the tag that translates.
// `npm run texts` writes src/languages/en.json; a test says when it is out of date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Tests, what only they use, and the command line, whose output programs read, are in no catalogue. */
const IS_READ =
  /^(?!cli\/|languages\/|sim\/(?:reference|lab|decorative|scenarios)\/)(?!.*(?:\.test|\.fixture|-for-tests)\.tsx?$)/;

/** Attributes that are read or heard. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
]);

/** The files whose texts are translated, by their path inside `src`. */
export const translatedFiles = () =>
  readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(SRC, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => IS_READ.test(file))
    .map((file) => ({ file, code: readFileSync(path.join(SRC, file), 'utf8') }));

/** Every message of the code, by its pattern in ICU MessageFormat, in the order of the alphabet. */
export function allTexts() {
  const found = new Set();
  for (const { file, code } of translatedFiles()) for (const text of textsOf(file, code)) found.add(text);
  return [...found].sort();
}

/** What one file says: `t` with its values by position, and `counted`, which is a text of one plural. */
export function textsOf(file, code) {
  const found = [];
  walk(parseSync(file, code).program, (node) => {
    if (node.type === 'TaggedTemplateExpression' && node.tag.name === 't') found.push(pattern(node.quasi));
    if (node.type === 'CallExpression' && node.callee.name === 'counted') {
      const forms = formsOf(node.arguments[1]);
      if (forms) found.push(`{0, plural, ${forms}}`);
    }
  });
  return found;
}

/** Sentences about text that is written without the tag. */
export function plainTexts(file, code) {
  const found = [];
  walk(parseSync(file, code).program, (node) => {
    if (node.type === 'JSXText' && /\p{L}{2}/u.test(node.value))
      found.push(`${file}: “${node.value.trim()}” is not in t`);
    if (node.type !== 'JSXAttribute' || !SPOKEN.has(code.slice(node.name.start, node.name.end))) return;
    const { value } = node;
    if (value?.type === 'Literal' && /\p{L}{2}/u.test(value.value))
      found.push(`${file}: “${value.value}” is not in t`);
  });
  return found;
}

/** As src/base/message-pattern.ts makes it when the text is told. */
function pattern({ quasis, expressions }) {
  return quasis
    .map(({ value }, n) => {
      const given = expressions[n];
      const forms = given?.callee?.name === 'plural' ? formsOf(given.arguments[1]) : null;
      const argument = forms === null ? `{${n}}` : `{${n}, plural, ${forms}}`;
      return escaped(value.cooked) + (given ? argument : '');
    })
    .join('');
}

function formsOf(node) {
  if (node?.type !== 'ObjectExpression') return null;
  const form = Object.fromEntries(node.properties.map(({ key, value }) => [key.name, value.value]));
  return [
    ...(form.none === undefined ? [] : [`=0 {${form.none}}`]),
    `one {${form.one}}`,
    `other {${form.other}}`,
  ].join(' ');
}

const escaped = (text) => text.replace(/'*[{}][{}']*/g, (run) => `'${run.replaceAll("'", "''")}'`);

function walk(node, visit) {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (node && typeof node.type === 'string') {
    visit(node);
    for (const [key, part] of Object.entries(node))
      if (key !== 'parent' && typeof part === 'object') walk(part, visit);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const texts = allTexts();
  const file = fileURLToPath(new URL('../src/languages/en.json', import.meta.url));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), null, 1)}\n`);
  console.log(`${texts.length} texts in src/languages/en.json`);
}
