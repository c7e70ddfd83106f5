/**
 * Reads the text of a design, of whatever origin.
 *
 * All or nothing: the document is whole and holds together, or there is a refusal that lists what is wrong with it, in
 * words that help whoever wrote it by hand. See `docs/format.md`.
 */

import * as v from 'valibot';
import { plural } from '#base/plural.ts';
import type { Refusal } from '#base/refusal.ts';
import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { FORMAT, type TopologyDocument, VERSION } from '../document.ts';
import { migrate, type RawDocument } from '../migrations/migrate.ts';
import { migrations } from '../migrations/registry.ts';
import { checkReferences } from './check-references.ts';
import { documentSchema } from './document-schema.ts';
import { sayCount } from './say-count.ts';
import { refuseIssue, sayIssue } from './say-issue.ts';
import { type JsonProblem, positionOf, scanJson } from './scan-json.ts';

/** In UTF-16 units. The largest design admitted takes about half of it. */
export const MAX_TEXT = 32 * 1024 * 1024;
export const MAX_NODES = 10_000;
const JSON_LIMITS = { depth: 64, textLength: 20_000 };
/** More than anyone corrects in one go. */
export const MAX_DETAILS = 20;

export function readDocument(text: string): Result<TopologyDocument, Refusal> {
  if (text.length > MAX_TEXT) {
    return refuse({
      id: 'format/too-large',
      message: t`This file has ${plural(text.length, { one: '# character', other: '# characters' })}, and a design has at most ${sayCount(MAX_TEXT)}.`,
      fix: t`Check that it is the right file.`,
    });
  }
  // A byte order mark is what some editors on Windows put in front.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.trim() === '') {
    return refuse({
      id: 'format/empty',
      message: t`This file is empty.`,
      fix: t`Check that it is the right file, and that it was saved whole.`,
    });
  }
  const problems = scanJson(json, JSON_LIMITS);
  if (problems.length > 0) return several(problems.map((problem) => refuseJson(json, problem)));
  const raw: unknown = JSON.parse(json);
  const version = versionOf(raw);
  if (!version.ok) return version;
  const current = migrate(raw as RawDocument, { from: version.value, to: VERSION, migrations });
  const result = checkDocument(current);
  // After a migration that moves things, paths no longer lead to lines of the file.
  const inPlace = migrations.every(({ from, keepsPlaces }) => from < version.value || keepsPlaces);
  return result.ok || !inPlace ? result : err(withLines(json, result.error));
}

/** A document of the current version, parsed but not yet trusted. */
function checkDocument(raw: RawDocument): Result<TopologyDocument, Refusal> {
  const nodes = typeof raw.nodes === 'object' && raw.nodes !== null ? Object.keys(raw.nodes).length : 0;
  if (nodes > MAX_NODES) {
    return refuse({
      id: 'format/too-many-nodes',
      message: t`This design has ${plural(nodes, { one: '# node', other: '# nodes' })}, and ${sayCount(MAX_NODES)} is the most that can be opened.`,
      fix: t`Split it into several designs.`,
      path: 'nodes',
    });
  }
  const parsed = v.safeParse(documentSchema, raw, { message: sayIssue });
  if (!parsed.success) return several(parsed.issues.map((issue) => refuseIssue(raw, issue)));
  const misplaced = listsForObjects(raw, parsed.output, []);
  if (misplaced.length > 0) return several(misplaced);
  const loose = checkReferences(parsed.output);
  return loose.length > 0 ? several(loose) : ok(parsed.output);
}

function versionOf(raw: unknown): Result<number, Refusal> {
  const { format, version } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  if (format !== FORMAT || Array.isArray(raw)) {
    return refuse({
      id: 'format/not-a-design',
      message: t`This file is no Handoff design.`,
      fix: t`A design is a JSON object that begins with "format": "${FORMAT}". Check that it is the right file.`,
      path: 'format',
    });
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse({
      id: 'format/no-version',
      message: t`This design does not say which version of the format it has.`,
      fix: t`Write "version": ${VERSION}.`,
      path: 'version',
    });
  }
  if (version > VERSION) {
    return refuse({
      id: 'format/newer-version',
      message: t`This design was made by a newer version of Handoff (format ${version}; this one knows up to ${VERSION}).`,
      fix: t`Reload the page to get the newest version, then open it again.`,
      path: 'version',
    });
  }
  return ok(version);
}

/** To the schema a list passes for an object, and then loses its items in silence. */
function listsForObjects(raw: unknown, read: unknown, path: readonly string[]): Refusal[] {
  if (typeof raw !== 'object' || raw === null || typeof read !== 'object' || read === null) return [];
  if (Array.isArray(raw) && !Array.isArray(read)) {
    return [
      {
        id: 'format/wrong-value',
        message: t`${path.join('.')} is a list, and has to be an object: { ... }.`,
        fix: t`Correct this value.`,
        about: path.slice(1, 2),
        path: path.join('.'),
      },
    ];
  }
  return Object.entries(raw).flatMap(([key, value]) =>
    listsForObjects(value, (read as Record<string, unknown>)[key], [...path, key]),
  );
}

function refuseJson(text: string, problem: JsonProblem): Refusal {
  const { line, column } = positionOf(text, problem.offset);
  const where = t`Line ${line}, column ${column}`;
  const base = { about: [], path: problem.path.join('.') };
  switch (problem.kind) {
    case 'syntax':
      return {
        ...base,
        id: 'format/not-json',
        message: t`${where}: this is where the file stops being JSON.`,
        fix: t`Expected here: ${problem.expected}.`,
      };
    case 'too-deep':
      return {
        ...base,
        id: 'format/too-deep',
        message: t`${where}: objects and lists are nested more than ${JSON_LIMITS.depth} deep.`,
        fix: t`Check that it is the right file: no design is.`,
      };
    case 'long-text':
      return {
        ...base,
        id: 'format/long-text',
        message: t`${where}: a text of ${plural(problem.length, { one: '# character', other: '# characters' })}, and ${sayCount(JSON_LIMITS.textLength)} is the most.`,
        fix: t`Shorten it.`,
      };
    case 'forbidden-key':
      return {
        ...base,
        id: 'format/forbidden-key',
        message: t`${where}: "${problem.key}" cannot be the name of anything in a design.`,
        fix: t`Choose another name.`,
      };
    case 'duplicate-key':
      return {
        ...base,
        id: 'format/duplicate-key',
        message: t`${where}: "${shorten(problem.key)}" stands twice in the same object, and only one of them can hold.`,
        fix: t`Rename or remove one of them.`,
      };
  }
}

/** One refusal for all that is wrong. */
function several(problems: readonly Refusal[]): Result<never, Refusal> {
  const [first, ...rest] = problems;
  if (!first) throw new Error('Broken promise: refused for no reason');
  if (rest.length === 0) return err(first);
  const details = problems.slice(0, MAX_DETAILS);
  return err({
    ...first,
    message: t`This design has ${plural(problems.length, { one: '# problem', other: '# problems' })}. The first: ${first.message}`,
    about: [...new Set(details.flatMap(({ about }) => about))],
    details,
  });
}

/** Adds the line of each path, for those who write designs by hand. */
function withLines(text: string, refusal: Refusal): Refusal {
  const all = [refusal, ...(refusal.details ?? [])];
  const lines = new Map<string, number>();
  const wanted = new Set(all.flatMap(({ path }) => withParents(path ?? '')));
  scanJson(text, JSON_LIMITS, (path, offset) => {
    const joined = path.join('.');
    if (wanted.has(joined) && joined !== '') lines.set(joined, positionOf(text, offset).line);
  });
  const located = (one: Refusal): Refusal => {
    const nearest = withParents(one.path ?? '').find((path) => lines.has(path));
    const line = nearest === undefined ? undefined : lines.get(nearest);
    return line === undefined ? one : { ...one, fix: t`Line ${line}: ${one.fix}` };
  };
  const details = refusal.details?.map(located);
  return { ...located(refusal), ...(details && { details }) };
}

/** `a.b.c`, `a.b`, `a`: what is missing has no line, but what it is missing from has. */
const withParents = (path: string): readonly string[] => {
  const steps = path.split('.');
  return steps.map((_, i) => steps.slice(0, steps.length - i).join('.'));
};

const refuse = (refusal: Omit<Refusal, 'about'>): Result<never, Refusal> => err({ ...refusal, about: [] });

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
