/**
 * Host names of Power Platform, Dynamics 365 and Microsoft 365, and whether ExpressRoute can carry them. Loaded on demand.
 *
 * For Microsoft 365 the flag is Microsoft's own. For Power Platform Microsoft publishes none; `basis` says what it was
 * derived from, and is to be shown with it.
 *
 * @source ER-335 to ER-347
 */
import type { Prefix } from '#model/addresses.ts';
import type { Cloud } from './catalogue.ts';
import type { TableSource } from './source.ts';

export interface Endpoint {
  readonly product: string;
  /** A name, or a pattern: `*` is one or more labels, `#` the number of a Dataverse region or nothing. */
  readonly host: string;
  readonly tcpPorts: readonly number[];
  readonly purpose: string;
  readonly cloud: Cloud;
  readonly required: boolean;
  /** `regional`: under the values of the environment's Azure regions. `partial`: all but static content. */
  readonly expressRoute: 'yes' | 'regional' | 'partial' | 'no' | 'n/a' | 'unknown';
  /** `regional`, values, or families of values (`12076:520xx`). */
  readonly via: readonly string[];
  readonly basis: string;
  /** Key of `EndpointTable.sources`. */
  readonly source: string;
}

/** One entry of Microsoft's endpoint list. */
export interface Microsoft365EndpointSet {
  /** Microsoft's number, except 12, 27, 31, 64 and 125, of which parts were numbered by the compilers of the table. */
  readonly id: number;
  readonly area: 'Exchange' | 'Skype' | 'SharePoint' | 'Common';
  readonly category: 'Optimize' | 'Allow' | 'Default';
  readonly required: boolean;
  readonly expressRoute: boolean;
  readonly tcpPorts: string | null;
  readonly udpPorts: string | null;
  readonly hosts: readonly string[];
  readonly v4: readonly Prefix[];
  readonly v6: readonly Prefix[];
}

export interface EndpointTable extends TableSource {
  readonly sources: Readonly<Record<string, string>>;
  readonly endpoints: readonly Endpoint[];
}

export interface Microsoft365Table extends TableSource {
  readonly sets: readonly Microsoft365EndpointSet[];
}

export interface Endpoints {
  readonly powerPlatform: EndpointTable;
  readonly microsoft365: Microsoft365Table;
}

export async function loadEndpoints(): Promise<Endpoints> {
  const [powerPlatform, microsoft365] = await Promise.all([
    import('./data/endpoints.json'),
    import('./data/m365-endpoint-sets.json'),
  ]);
  return {
    powerPlatform: powerPlatform.default as unknown as EndpointTable,
    microsoft365: microsoft365.default as unknown as Microsoft365Table,
  };
}

/** The rows whose pattern fits a host name best: all rows with the longest pattern that fits. */
export function endpointsFor(endpoints: readonly Endpoint[], hostname: string): readonly Endpoint[] {
  const fitting = endpoints.filter(({ host }) => matchesHost(host, hostname));
  const longest = Math.max(...fitting.map(({ host }) => host.length));
  return fitting.filter(({ host }) => host.length === longest);
}

/** Whether a pattern of the table fits a host name. Case does not count (RFC 4343). */
export function matchesHost(pattern: string, hostname: string): boolean {
  const literal = pattern.replace(/[.\\+?^${}()|[\]]/g, '\\$&');
  const expression = literal.replace(/\*/g, '[^.]+(?:\\.[^.]+)*').replace(/#/g, '\\d*');
  return new RegExp(`^${expression}$`, 'i').test(hostname);
}
