/** Turns what the schema found into what a person who wrote the file can act on. */

import type * as v from 'valibot';
import { listed } from '#base/listed.ts';
import type { Refusal } from '#base/refusal.ts';
import { t } from '#base/t.ts';
import { describeEntry } from './describe-entry.ts';
import { sayCount } from './say-count.ts';

type Issue = v.BaseIssue<unknown>;

/**
 * Most schemas bring their own sentence ("A VLAN id is a whole number."). This is for the rest; passed to the schema as
 * its fallback, so that no sentence of the library's own reaches the user.
 */
export function sayIssue(issue: Issue): string {
  if (issue.received === 'undefined') return t`This field is missing.`;
  switch (issue.type) {
    case 'string':
      return t`${received(issue)} has to be text in double quotes.`;
    case 'number':
      return t`${received(issue)} has to be a number, without quotes.`;
    case 'boolean':
      return t`${received(issue)} has to be true or false, without quotes.`;
    case 'array':
      return t`${received(issue)} has to be a list: [ ... ].`;
    case 'record':
      return t`${received(issue)} has to be an object: { "id": { ... } }.`;
    case 'strict_tuple':
      return issue.expected === 'never'
        ? t`This list has one item too many.`
        : t`${received(issue)} has to be a list of fixed length: [ ... ].`;
    case 'strict_object':
      return t`${received(issue)} has to be an object: { ... }.`;
    case 'literal':
    case 'picklist':
    case 'variant':
    case 'union':
      return t`${received(issue)} has to be ${choices(issue)}.`;
    case 'integer':
      return t`${received(issue)} has to be a whole number.`;
    case 'min_value':
      return t`${received(issue)} has to be at least ${requirement(issue)}.`;
    case 'max_value':
      return t`${received(issue)} has to be at most ${requirement(issue)}.`;
    case 'max_length':
      return t`This text has to have at most ${requirement(issue)} characters.`;
    case 'non_empty':
      return t`This text is empty.`;
    default:
      return t`${received(issue)} cannot stand here.`;
  }
}

/** The library writes arrays and objects as `Array` and `Object`, texts in quotes, and numbers as they are. */
function received({ received: text }: Issue): string {
  if (text === 'Array') return t`This list`;
  if (text === 'Object') return t`This object`;
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text;
}

/** `("a" | "b")` becomes `"a" or "b"`. */
function choices({ expected }: Issue): string {
  const options = (expected ?? '')
    .replaceAll(/[()]/g, '')
    .split(' | ')
    .map((option) => (option === 'Array' ? t`a list` : option === 'Object' ? t`an object` : option));
  return listed(options, 'disjunction');
}

const requirement = (issue: Issue): string =>
  'requirement' in issue ? sayCount(Number(issue.requirement)) : '';

/** @param document - What the issue is about, for the names in the sentence. */
export function refuseIssue(document: unknown, issue: Issue): Refusal {
  const inner = deepest(issue);
  const path = [...pathOf(issue), ...(inner === issue ? [] : pathOf(inner))];
  const { subject, field, about } = describeEntry(document, path);
  const base = { about, path: path.join('.') };
  if (inner.type === 'strict_object' && inner.expected === 'never') {
    return {
      ...base,
      id: 'format/unknown-field',
      message: t`${subject} has a field that is not known: ${field}.`,
      fix: t`Remove it, or correct its spelling.`,
    };
  }
  if (inner.received === 'undefined') {
    return {
      ...base,
      id: 'format/missing-field',
      message: t`${subject} lacks the field ${field}.`,
      fix: t`Add it.`,
    };
  }
  return {
    ...base,
    id: 'format/wrong-value',
    message: `${subject}${field === '' ? '' : `, ${field}`}: ${inner.message}`,
    fix: t`Correct this value.`,
  };
}

/** Where no alternative of a union fits, the complaint of the one that was meant: the one that got furthest. */
function deepest(issue: Issue): Issue {
  if (issue.type !== 'union') return issue;
  const further = (issue.issues ?? []).find((inner) => pathOf(inner).length > 0);
  return further ? deepest(further) : issue;
}

const pathOf = (issue: Issue): readonly string[] => (issue.path ?? []).map((item) => String(item.key));
