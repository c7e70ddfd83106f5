/** DNS, hop 0 of a flow to a name. @source ER-344, ER-350, S-22 */
import { t } from '#base/t.ts';
import type { IpAddress } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { DnsStep } from '#sim/report/report.ts';

/** Microsoft asks public DNS only; a customer's own machines ask their private DNS first. */
export function resolve(document: TopologyDocument, name: string, askedByMicrosoft: boolean): DnsStep {
  const records = recordsFor(document, name);
  const open = records.find((record) => record.scope === 'public');
  const inside = records.find((record) => record.scope === 'private');
  if (askedByMicrosoft) {
    if (open) return step(name, 'public', open.address, t`Public DNS gives ${open.address} for ${name}.`);
    const sentence = inside
      ? t`${name} is in private DNS only. Microsoft asks public DNS, which does not know it.`
      : t`No DNS record leads from ${name} to an address.`;
    return step(name, 'public', null, sentence);
  }
  if (inside)
    return step(name, 'private', inside.address, t`Private DNS gives ${inside.address} for ${name}.`);
  if (open) return step(name, 'public', open.address, t`Public DNS gives ${open.address} for ${name}.`);
  return step(name, 'public', null, t`No DNS record leads from ${name} to an address.`);
}

const step = (
  name: string,
  resolver: DnsStep['resolver'],
  address: IpAddress | null,
  sentence: string,
): DnsStep => ({ name, resolver, address, sentence });

function recordsFor(document: TopologyDocument, name: string) {
  const records: { readonly address: IpAddress; readonly scope: 'public' | 'private' }[] = [];
  for (const id of Object.keys(document.nodes).sort()) {
    const node = document.nodes[id as never] as TopologyDocument['nodes'][never] | undefined;
    if (node?.kind === 'host')
      for (const record of node.published) if (matches(record.name, name)) records.push(record);
    if (node?.kind === 'service') {
      for (const endpoint of node.endpoints) {
        if (endpoint.hostname && matches(endpoint.hostname, name))
          records.push({ address: endpoint.address, scope: 'public' });
      }
    }
  }
  return records;
}

/** `*.contoso.example` stands for any one or more labels in front. */
export function matches(pattern: string, name: string): boolean {
  const [a, b] = [pattern.toLowerCase(), name.toLowerCase()];
  return a.startsWith('*.') ? b.endsWith(a.slice(1)) && b.length > a.length - 1 : a === b;
}
