/**
 * Looks over JSON text before it is parsed.
 *
 * `JSON.parse` says where it stopped in words that differ by browser, takes the last of two equal keys in silence, and
 * has no limit of depth. A design written by hand deserves better, and one from a stranger must not surprise us.
 *
 * @source RFC 8259
 */
import { t } from '#base/t.ts';

export type JsonProblem = {
  /** From the start of the text, in UTF-16 units. */
  readonly offset: number;
  readonly path: readonly string[];
} & (
  | { readonly kind: 'syntax'; readonly expected: string }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'long-text'; readonly length: number }
  | { readonly kind: 'forbidden-key' | 'duplicate-key'; readonly key: string }
);

export interface JsonLimits {
  readonly depth: number;
  /** Of one text or key, in UTF-16 units. */
  readonly textLength: number;
}

type Visit = (path: readonly string[], offset: number) => void;

/** Keys that reach into the machinery of JavaScript objects. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const LITERAL = /true|false|null/y;
/** Escapes, and control characters, of which JSON forbids some: such a text is looked at character by character. */
const NOT_PLAIN = /[\\\p{Cc}]/u;

/** @returns No problems when `JSON.parse` takes the text as it stands. A syntax or depth problem is always the last. */
export function scanJson(text: string, limits: JsonLimits, visit?: Visit): readonly JsonProblem[] {
  const problems: JsonProblem[] = [];
  const path: string[] = [];
  let at = 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const here = (offset = at) => ({ offset, path: [...path] });
  const fail = (expected: string): false => {
    problems.push({ ...here(), kind: 'syntax', expected });
    return false;
  };
  const take = (character: string): boolean => {
    skipBlanks();
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };

  const skipBlanks = () => {
    let code = text.charCodeAt(at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      at += 1;
      code = text.charCodeAt(at);
    }
  };

  /** Moves behind a text, and returns what it means. */
  function string(): string | undefined {
    const start = at;
    const end = text.indexOf('"', at + 1);
    let content = end < 0 ? undefined : text.slice(at + 1, end);
    if (content !== undefined && !NOT_PLAIN.test(content)) at = end + 1;
    else content = escapedString();
    if (content !== undefined && content.length > limits.textLength) {
      problems.push({ ...here(start), kind: 'long-text', length: content.length });
    }
    return content;
  }

  /** A loop, since one expression for a whole text of many megabytes would exhaust the stack. */
  function escapedString(): string | undefined {
    const start = at;
    at += 1;
    while (text[at] !== '"') {
      if (text[at] === '\\') {
        if (match(ESCAPE) === undefined) return undefined;
      } else if (at >= text.length || text.charCodeAt(at) < 0x20) return undefined;
      else at += 1;
    }
    at += 1;
    return JSON.parse(text.slice(start, at)) as string;
  }

  function value(): boolean {
    skipBlanks();
    visit?.(path, at);
    if (text[at] === '{' || text[at] === '[') {
      if (path.length >= limits.depth) {
        problems.push({ ...here(), kind: 'too-deep' });
        return false;
      }
      return text[at] === '{' ? object() : array();
    }
    if (text[at] === '"')
      return string() !== undefined || fail(t`the end of this text, a " on the same line`);
    return match(NUMBER) !== undefined || match(LITERAL) !== undefined || fail(t`a value`);
  }

  function object(): boolean {
    at += 1;
    if (take('}')) return true;
    const seen = new Set<string>();
    do {
      skipBlanks();
      const start = at;
      const key = text[at] === '"' ? string() : undefined;
      if (key === undefined) return fail(t`a field name in double quotes`);
      path.push(key);
      if (FORBIDDEN_KEYS.has(key)) problems.push({ ...here(start), kind: 'forbidden-key', key });
      if (seen.has(key)) problems.push({ ...here(start), kind: 'duplicate-key', key });
      seen.add(key);
      if (!take(':')) return fail(t`a colon after the field name`);
      if (!value()) return false;
      path.pop();
    } while (take(','));
    return take('}') || fail(t`a comma or } after this value`);
  }

  function array(): boolean {
    at += 1;
    if (take(']')) return true;
    let index = 0;
    do {
      path.push(String(index));
      if (!value()) return false;
      path.pop();
      index += 1;
    } while (take(','));
    return take(']') || fail(t`a comma or ] after this value`);
  }

  if (value()) {
    skipBlanks();
    if (at < text.length) fail(t`nothing after the end of the design`);
  }
  return problems;
}

/** Line and column, both from 1, as editors count them. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
