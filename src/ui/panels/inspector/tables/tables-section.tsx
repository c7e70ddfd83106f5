import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { NodeId } from '#model/ids.ts';
import type { RouterTables } from '#sim/report/router-tables.ts';
import { CONTROL } from '#ui/components/form/field.tsx';
import { BgpTable } from './bgp-table.tsx';
import { FibTable } from './fib-table.tsx';
import { useTables } from './use-tables.ts';

/** Routing tables, fetched when they are opened. */
export function TablesSection({ node }: { readonly node: NodeId }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="group border-t border-line" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-1 px-4 font-semibold text-body hover:bg-hover focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          size={14}
          className="transition-transform group-open:rotate-90 motion-reduce:transition-none"
        />
        Routing tables
      </summary>
      {open && <Tables node={node} />}
    </details>
  );
}

function Tables({ node }: { readonly node: NodeId }) {
  const answer = useTables(node, true);
  switch (answer.state) {
    case 'loading':
      return <Line>Fetching the tables.</Line>;
    case 'none':
      return <Line>It has no routing table: it does not route.</Line>;
    case 'failed':
      return <Line>The tables could not be had. They come with the next result.</Line>;
    case 'there':
      return <Instances tables={answer.tables} />;
  }
}

const Line = ({ children }: { readonly children: string }) => (
  <p role="status" className="px-4 pb-3 text-body text-muted">
    {children}
  </p>
);

function Instances({ tables }: { readonly tables: RouterTables }) {
  const id = useId();
  const [query, setQuery] = useState('');
  return (
    <div className="grid gap-3 px-4 pb-4">
      <div>
        <label htmlFor={id} className="mb-1 block text-label text-muted">
          Find a prefix, or what holds an address
        </label>
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
          {tables.instances.length > 1 && <h4 className="font-semibold text-body">{instance.name}</h4>}
          <BgpTable name={instance.name} entries={instance.bgp} query={query} />
          <FibTable name={instance.name} entries={instance.fib} query={query} />
        </section>
      ))}
    </div>
  );
}
