import type { Options } from './options.ts';
import type { Files } from './outcome.ts';

export interface JunitCase {
  readonly name: string;
  /** Null: it passes. */
  readonly failure: string | null;
}

/** Verdicts as JUnit XML, which build servers show as tests. */
export function junitXml(suite: string, cases: readonly JunitCase[]): string {
  const failures = cases.filter(({ failure }) => failure !== null).length;
  const counts = `tests="${cases.length}" failures="${failures}"`;
  const lines = cases.map(({ name, failure }) => {
    const open = `    <testcase classname="${escaped(suite)}" name="${escaped(name)}"`;
    return failure === null
      ? `${open}/>`
      : `${open}>\n      <failure message="${escaped(failure)}"/>\n    </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="${escaped(suite)}" ${counts}>`,
    ...lines,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
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
    return `${path}: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

/** What XML cannot hold at all, control characters and halves of pairs, becomes a replacement character. */
const escaped = (text: string): string =>
  text
    .replace(/\s/g, ' ')
    .replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
