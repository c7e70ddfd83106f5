import { ChevronRight } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { t } from '#base/t.ts';
import type { NodeId } from '#model/ids.ts';

const DeviceTables = lazy(async () => ({
  default: (await import('../tables/device-tables.tsx')).DeviceTables,
}));

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
        {t`Sessions and routes`}
      </summary>
      {open && (
        <div className="px-4 pb-4">
          <Suspense>
            <DeviceTables node={node} />
          </Suspense>
        </div>
      )}
    </details>
  );
}
