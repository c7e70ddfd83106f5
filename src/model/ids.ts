import * as v from 'valibot';
import type { Brand } from '#base/brand.ts';
import { t } from '#base/t.ts';

/**
 * Ids of the parts of a document. Short, readable in a git diff, made by the caller of a command.
 * All ids of one document share one name space, so that a failure or a finding can point at any element.
 */
export type NodeId = Brand<string, 'NodeId'>;
export type LinkId = Brand<string, 'LinkId'>;
export type ZoneId = Brand<string, 'ZoneId'>;
export type FlowId = Brand<string, 'FlowId'>;
export type IntentId = Brand<string, 'IntentId'>;
export type RouteFilterId = Brand<string, 'RouteFilterId'>;
export type FailureId = Brand<string, 'FailureId'>;
export type AcceptedId = Brand<string, 'AcceptedId'>;

/** Whatever can be selected, failed or pointed at. */
export type ElementId = NodeId | LinkId | ZoneId | FlowId | RouteFilterId;

/** Also keeps `__proto__`, `constructor` with capitals, and blanks out of object keys. */
const ID_PATTERN = /^[a-z0-9][a-z0-9.-]{0,63}$/;
const FORBIDDEN = new Set(['constructor', 'prototype']);

const idText = v.pipe(
  v.string(t`An id is text.`),
  v.regex(
    ID_PATTERN,
    t`An id has 1 to 64 lower-case letters, digits, dots and hyphens, and starts with a letter or digit.`,
  ),
  v.check((text) => !FORBIDDEN.has(text), t`This word cannot be an id. Choose another.`),
);

export const nodeIdSchema = idText as unknown as v.GenericSchema<string, NodeId>;
export const linkIdSchema = idText as unknown as v.GenericSchema<string, LinkId>;
export const zoneIdSchema = idText as unknown as v.GenericSchema<string, ZoneId>;
export const flowIdSchema = idText as unknown as v.GenericSchema<string, FlowId>;
export const intentIdSchema = idText as unknown as v.GenericSchema<string, IntentId>;
export const routeFilterIdSchema = idText as unknown as v.GenericSchema<string, RouteFilterId>;
export const acceptedIdSchema = idText as unknown as v.GenericSchema<string, AcceptedId>;
export const failureIdSchema = idText as unknown as v.GenericSchema<string, FailureId>;
