import { writeFault } from './file-fault.ts';
import type { Options } from './options.ts';
import type { Files } from './outcome.ts';

export interface JunitCase {
  readonly name: string;
  /** Null: it passes. */
  readonly failure: string | null;
}

/** Verdicts as JUnit XML, which build servers show as tests. */
export function junitXml(suite: string, cases: readonly JunitCase[]): string {
  const names = distinct(cases.map(({ name }) => name));
  const failures = cases.filter(({ failure }) => failure !== null).length;
  // Some readers show "NaN" for a time that is missing. The same design gives the same file, so none is measured.
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="0" time="0"`;
  // Jenkins takes what stands before the last dot for a package.
  const classname = escaped(suite).replaceAll('.', '\u2024');
  const lines = cases.map(({ failure }, index) => {
    const open = `    <testcase classname="${classname}" name="${escaped(names[index] ?? '')}" time="0"`;
    if (failure === null) return `${open}/>`;
    // Twice: GitLab shows the text, others the attribute.
    const why = escaped(failure);
    return `${open}>\n      <failure message="${why}" type="falls-short">${why}</failure>\n    </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Handoff" ${counts}>`,
    `  <testsuite name="${escaped(suite)}" ${counts}>`,
    ...lines,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

/** Of two tests of one name, some readers show only the last. */
function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** @returns Why it could not be written; null: it is, or nobody asked for it. */
export function writeJunit(
  files: Files,
  options: Options,
  suite: string,
  cases: readonly JunitCase[],
): string | null {
  const path = options.values.get('junit')?.at(-1);
  if (path === undefined) return null;
  try {
    files.write(path, junitXml(suite, cases));
    return null;
  } catch (cause) {
    return writeFault(path, cause);
  }
}

/** What XML cannot hold at all, control characters and halves of pairs, and what turns text around becomes a replacement character. */
const escaped = (text: string): string =>
  text
    .replace(/\s/g, ' ')
    .replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
