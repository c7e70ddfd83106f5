/**
 * Everything in a design that a text can mean: a name, a kind, an address (whatever prefix holds it), a prefix, an AS
 * number, a problem.
 */
import { t } from '#base/t.ts';
import { calledOf, factOf } from '#drawing/looks.ts';
import { linkCalled, zoneCalled } from '#drawing/words/spoken-name.ts';
import { covers, type IpAddress, type Prefix, parseAddress, parsePrefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import { rank } from '#ui/components/rank.ts';
import type { Problem } from './problems.ts';

export interface Found {
  readonly id: ElementId;
  readonly name: string;
  /** Kind and place; or why it was found. */
  readonly about: string;
}

export function findThings(
  document: TopologyDocument,
  problems: readonly Problem[],
  text: string,
): readonly Found[] {
  const wanted = text.trim();
  if (wanted === '') return namesOf(document);
  const exact = [...byAddress(document, wanted), ...byAsn(document, wanted)];
  const named = rank(wanted, namesOf(document), ({ name, about }) => ({ label: name, more: about }));
  return firstOfEach([...exact, ...named, ...byProblem(document, problems, wanted)]);
}

function namesOf(document: TopologyDocument): readonly Found[] {
  const standing = (called: string, zone: string | null) =>
    zone === null ? called : t`${called}, in ${document.zones[zone as never]?.name ?? ''}`;
  return [
    ...Object.values(document.nodes).map((node) => ({
      id: node.id,
      name: node.name,
      about: standing(calledOf(node), node.zone),
    })),
    ...Object.values(document.zones).map(({ id, name, kind }) => ({ id, name, about: zoneCalled[kind] })),
    ...Object.values(document.links).map(({ id, name, kind, ends }) => {
      const [a, b] = ends.map((end) => document.nodes[end]?.name ?? '');
      const between = t`${a} to ${b}`;
      return {
        id,
        name: name || between,
        about: name ? `${linkCalled[kind]}, ${between}` : linkCalled[kind],
      };
    }),
    ...Object.values(document.flows).map(({ id, name }) => ({ id, name, about: t`flow` })),
  ];
}

/** An address is found in every prefix that holds it, a prefix in every one that it overlaps. */
function byAddress(document: TopologyDocument, text: string): readonly Found[] {
  const address = parseAddress(text);
  const prefix = address.ok ? null : parsePrefix(text);
  const wanted = address.ok ? address.value : prefix?.ok ? prefix.value : null;
  if (wanted === null) return [];
  return parts(document).flatMap(({ id, name, values }) => {
    const hit = values.find(({ value }) => typeof value === 'string' && overlaps(value, wanted));
    if (!hit) return [];
    return [
      { id, name, about: hit.value === wanted ? t`has ${wanted}` : t`${wanted} is in ${String(hit.value)}` },
    ];
  });
}

function overlaps(value: string, wanted: IpAddress | Prefix): boolean {
  if (value === wanted) return true;
  const prefix = parsePrefix(value);
  if (prefix.ok) {
    return covers(prefix.value, wanted) || (wanted.includes('/') && covers(wanted as Prefix, prefix.value));
  }
  const address = wanted.includes('/') ? parseAddress(value) : null;
  return address?.ok === true && covers(wanted as Prefix, address.value);
}

function byAsn(document: TopologyDocument, text: string): readonly Found[] {
  const [, digits] = /^(?:asn?\s*)?(\d{1,10})$/i.exec(text) ?? [];
  if (digits === undefined) return [];
  const has = ({ id, values }: Part) => {
    const node = document.nodes[id as never];
    // A router without a number of its own has its site's, and shows it.
    const shown = node ? factOf(node, document).split(/\D+/).includes(digits) : false;
    const bgp = node?.kind === 'router' && shown;
    return bgp || values.some(({ key, value }) => /asn/i.test(key) && value === Number(digits));
  };
  return parts(document)
    .filter(has)
    .map(({ id, name }) => ({ id, name, about: t`AS ${digits}` }));
}

function byProblem(document: TopologyDocument, problems: readonly Problem[], text: string): readonly Found[] {
  const all = /^problems?$/i.test(text);
  return (all ? problems : rank(text, problems, ({ title }) => ({ label: title }))).flatMap(
    ({ title, about }) => {
      const part = parts(document).find(({ id }) => id === about[0]);
      return part ? [{ id: part.id, name: part.name, about: title }] : [];
    },
  );
}

interface Part {
  readonly id: ElementId;
  readonly name: string;
  readonly values: readonly Leaf[];
}

interface Leaf {
  readonly key: string;
  readonly value: unknown;
}

const parts = (document: TopologyDocument): readonly Part[] =>
  namesOf(document).map(({ id, name }) => {
    const part =
      document.nodes[id as never] ??
      document.links[id as never] ??
      document.zones[id as never] ??
      document.flows[id as never];
    return { id, name, values: leavesOf(part, '') };
  });

function leavesOf(value: unknown, key: string): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, key));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, item]) => leavesOf(item, name));
  }
  return [{ key, value }];
}

/** Found twice for two reasons, it stands once, for the first. */
function firstOfEach(found: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return found.filter(({ id }) => !seen.has(id) && seen.add(id));
}
