/**
 * How failures are written on the command line: `ce1`, `circuit-a.primary@30s`, `ce1@30s..2min`, and what does worse,
 * `circuit-a.primary=loss:5%@30s..2min`.
 */
import * as v from 'valibot';
import { err, ok, type Result } from '#base/result.ts';
import type { TopologyDocument } from '#model/document.ts';
import { type Failure, type FailureTarget, failureSchema } from '#model/failure.ts';

/** @param option - `fail` or `degrade`, for what is said when it cannot be read. */
export function readFailure(
  document: TopologyDocument,
  option: 'fail' | 'degrade',
  text: string,
): Result<Failure, string> {
  const says = (what: string) => err(`--${option} ${text}: ${what}`);
  const { what, times } = withTimes(text);
  const [id = '', how] = option === 'degrade' ? splitLast(what, '=') : [what];
  const of = failureTarget(document, id);
  if (typeof of === 'string') return says(of);
  const effect = option === 'degrade' ? effectOf(how ?? '') : undefined;
  if (effect === null)
    return says('say how: loss:5%, delay:40ms, rate:100 (Mbps), flap:2s/5s/3 (down, up, times) or drain.');
  const failure = v.safeParse(failureSchema, {
    id: text
      .toLowerCase()
      .replaceAll(/[^a-z0-9.-]+/g, '-')
      .slice(0, 64),
    of,
    ...(effect ? { effect } : {}),
    ...times,
  });
  return failure.success ? ok(failure.output) : says(failure.issues[0].message);
}

function withTimes(text: string): { readonly what: string; readonly times: object } {
  const [what, when] = splitLast(text, '@');
  if (when === undefined) return { what: text, times: {} };
  const [from = '', until, ...more] = when.split('..');
  const atMs = milliseconds(from);
  const untilMs = until === undefined ? undefined : milliseconds(until);
  if (atMs === null || untilMs === null || more.length > 0) return { what: text, times: {} };
  return {
    what,
    times: { ...(atMs > 0 ? { atMs } : {}), ...(untilMs === undefined ? {} : { untilMs }) },
  };
}

function splitLast(text: string, mark: string): readonly [string, string?] {
  const at = text.lastIndexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** `900ms`, `30s`, `2min`. */
function milliseconds(text: string): number | null {
  const [, figure, unit] = /^(\d+(?:\.\d+)?)(ms|s|min)$/.exec(text) ?? [];
  if (figure === undefined) return null;
  return Number(figure) * (unit === 'ms' ? 1 : unit === 's' ? 1_000 : 60_000);
}

function effectOf(text: string): object | null {
  const [kind, value = ''] = text.split(/:(.*)/s);
  if (kind === 'drain') return { type: 'drain' };
  const [, figure] = /^(\d+(?:\.\d+)?)%?$/.exec(value) ?? [];
  if (kind === 'loss' && figure) return { type: 'loss', percent: Number(figure) };
  if (kind === 'rate' && figure) return { type: 'rate', mbps: Number(figure) };
  const [first = '', second = '', times = ''] = value.split('/');
  const ms = milliseconds(first);
  if (kind === 'delay' && ms !== null) return { type: 'delay', ms };
  const upMs = milliseconds(second);
  if (kind === 'flap' && ms !== null && upMs !== null)
    return { type: 'flap', downMs: ms, upMs, times: Number(times) };
  return null;
}

/** `ce1`, `circuit-a.primary`, a link or a zone by its id, `location:amsterdam`, `region:westeurope`, `group:duct 7`. */
function failureTarget(document: TopologyDocument, id: string): FailureTarget | string {
  const [scheme, rest] = id.split(/:(.*)/s);
  if (scheme === 'location' && rest) return { type: 'location', location: rest };
  if (scheme === 'region' && rest) return { type: 'region', region: rest };
  if (scheme === 'group' && rest) return { type: 'physical-group', group: rest };
  if (id in document.nodes) return { type: 'node', node: id as never, part: 'all' };
  if (id in document.links) return { type: 'link', link: id as never };
  if (id in document.zones) return { type: 'zone', zone: id as never };
  const half = /^(.+)\.(primary|secondary)$/.exec(id);
  const node = half?.[1] ? document.nodes[half[1] as never] : undefined;
  if (
    node &&
    ((node as { kind: string }).kind === 'circuit' || (node as { kind: string }).kind === 'peering')
  ) {
    return { type: 'node', node: half?.[1] as never, part: half?.[2] as 'primary' | 'secondary' };
  }
  return 'the design has no node, link or zone with this id, and no circuit or peering for ".primary" or ".secondary".';
}
