/** Reads a lab, or says where and what is wrong with it. */
import * as v from 'valibot';
import { err, ok, type Result } from '#base/result.ts';
import type { Lab, LabEvent, LabQuery } from './lab-format.ts';
import { labSchema } from './lab-schema.ts';

/** @returns The lab, or a line for each fault: `sessions.0.a.router: There is no router r9.` */
export function readLab(text: string): Result<Lab, readonly string[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return err([`This is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`]);
  }
  const parsed = v.safeParse(labSchema, value);
  if (!parsed.success)
    return err(parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the lab'}: ${issue.message}`));
  const lab = parsed.output as unknown as Lab;
  const faults = danglingNames(lab);
  return faults.length > 0 ? err(faults) : ok(lab);
}

function danglingNames(lab: Lab): readonly string[] {
  const faults: string[] = [];
  const routers = new Set(lab.routers.map((router) => router.name));
  const nodes = new Set([...routers, ...(lab.hosts ?? []).map((host) => host.name)]);
  const links = new Set(lab.links.map((link) => link.id));
  const lans = new Set((lab.lans ?? []).map((lan) => lan.id));
  const sessions = new Set(lab.sessions.map((session) => session.id));
  const policies = new Set(Object.keys(lab.policies ?? {}));
  const need = (known: ReadonlySet<string>, what: string, name: string | null | undefined, where: string) => {
    if (name !== null && name !== undefined && !known.has(name))
      faults.push(`${where}: There is no ${what} ${name}.`);
  };
  if (nodes.size < lab.routers.length + (lab.hosts ?? []).length)
    faults.push('routers: Two routers or hosts have one name.');
  for (const [i, link] of lab.links.entries()) {
    need(routers, 'router', link.a, `links.${i}.a`);
    need(routers, 'router', link.b, `links.${i}.b`);
  }
  for (const [i, lan] of (lab.lans ?? []).entries())
    for (const member of Object.keys(lan.members)) need(routers, 'router', member, `lans.${i}.members`);
  for (const [i, host] of (lab.hosts ?? []).entries())
    need(routers, 'router', host.router, `hosts.${i}.router`);
  for (const [i, session] of lab.sessions.entries()) {
    need(links, 'link', session.link, `sessions.${i}.link`);
    need(lans, 'lan', session.lan, `sessions.${i}.lan`);
    for (const side of ['a', 'b'] as const) {
      need(routers, 'router', session[side].router, `sessions.${i}.${side}.router`);
      need(policies, 'policy', session[side].import, `sessions.${i}.${side}.import`);
      need(policies, 'policy', session[side].export, `sessions.${i}.${side}.export`);
    }
  }
  const known = { routers, nodes, links, sessions, policies };
  for (const [i, step] of (lab.steps ?? []).entries())
    for (const [j, event] of step.do.entries()) checkEvent(event, `steps.${i}.do.${j}`, need, known);
  for (const [i, query] of lab.queries.entries()) checkQuery(query, `queries.${i}`, need, known);
  return faults;
}

type Need = (
  known: ReadonlySet<string>,
  what: string,
  name: string | null | undefined,
  where: string,
) => void;
type Known = Readonly<Record<'routers' | 'nodes' | 'links' | 'sessions' | 'policies', ReadonlySet<string>>>;

function checkEvent(event: LabEvent, where: string, need: Need, known: Known): void {
  if ('link' in event) need(known.links, 'link', event.link, `${where}.link`);
  if ('router' in event) need(known.routers, 'router', event.router, `${where}.router`);
  if ('session' in event) need(known.sessions, 'session', event.session, `${where}.session`);
  if ('policy' in event) need(known.policies, 'policy', event.policy, `${where}.policy`);
}

function checkQuery(query: LabQuery, where: string, need: Need, known: Known): void {
  if (query.type === 'route') need(known.routers, 'router', query.router, `${where}.router`);
  if (query.type === 'lookup') need(known.nodes, 'router or host', query.router, `${where}.router`);
  if (query.type === 'trace') need(known.nodes, 'router or host', query.from, `${where}.from`);
  if (query.type === 'session') need(known.sessions, 'session', query.session, `${where}.session`);
}
