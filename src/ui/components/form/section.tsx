/** A titled part of a form, and the drawer for what is seldom needed. */

import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { t } from '#base/t.ts';

interface SectionProps {
  readonly title: string;
  /** To the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line px-4 py-3 first:border-t-0">
      <div className="mb-2 flex min-h-6 items-center justify-between gap-2">
        <h3 id={id} className="text-body font-semibold text-text">
          {title}
        </h3>
        {aside}
      </div>
      <div className="grid gap-3">{children}</div>
    </section>
  );
}

export function More({
  title = t`More`,
  children,
}: {
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <details className="group border-t border-line">
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-1 px-4 text-body font-semibold text-text hover:bg-hover focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          size={14}
          className="transition-transform group-open:rotate-90 motion-reduce:transition-none"
        />
        {title}
      </summary>
      <div className="grid gap-3 px-4 pt-1 pb-4">{children}</div>
    </details>
  );
}

/** Two fields side by side. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className="grid grid-cols-2 items-start gap-2">{children}</div>;
}
