/** What one device knows: its sessions, every route it weighed, and where packets really go. Fetched when it is shown. */

import { useId, useState } from 'react';
import { t } from '#base/t.ts';
import type { NodeId } from '#model/ids.ts';
import type { RouterTables } from '#sim/report/router-tables.ts';
import { CONTROL } from '#ui/components/form/field.tsx';
import { BgpTable } from './bgp-table.tsx';
import { FibTable } from './fib-table.tsx';
import { SessionList } from './session-list.tsx';
import { useTables } from './use-tables.ts';

interface DeviceTablesProps {
  readonly node: NodeId;
  /** What is searched for to begin with: an address or a piece of a prefix. */
  readonly initialQuery?: string;
}

export function DeviceTables({ node, initialQuery = '' }: DeviceTablesProps) {
  const answer = useTables(node, true);
  switch (answer.state) {
    case 'loading':
      return <Line>{t`Fetching the tables.`}</Line>;
    case 'none':
      return <Line>{t`It has no routing table: it does not route.`}</Line>;
    case 'failed':
      return <Line>{t`The tables could not be had. They come with the next result.`}</Line>;
    case 'there':
      return <Instances tables={answer.tables} initialQuery={initialQuery} />;
  }
}

const Line = ({ children }: { readonly children: string }) => (
  <p role="status" className="text-body text-muted">
    {children}
  </p>
);

interface InstancesProps {
  readonly tables: RouterTables;
  readonly initialQuery: string;
}

function Instances({ tables, initialQuery }: InstancesProps) {
  const id = useId();
  const [query, setQuery] = useState(initialQuery);
  return (
    <div className="grid gap-3">
      <SessionList sessions={tables.sessions} />
      <div>
        <label
          htmlFor={id}
          className="mb-1 block text-label text-muted"
        >{t`Find a prefix, or what holds an address`}</label>
        <input
          id={id}
          type="search"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          placeholder="198.51.100.10"
          className={`${CONTROL} h-7 font-mono`}
        />
      </div>
      {tables.instances.map((instance) => (
        <section key={instance.name} className="grid gap-2">
          {tables.instances.length > 1 && <h3 className="font-semibold text-body">{instance.name}</h3>}
          <BgpTable name={instance.name} entries={instance.bgp} query={query} />
          <FibTable name={instance.name} entries={instance.fib} query={query} />
        </section>
      ))}
    </div>
  );
}
