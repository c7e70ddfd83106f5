import type { ReactNode } from 'react';

interface PageHeadProps {
  /** What it is: `ExpressRoute circuit`. */
  readonly kind: string;
  /** Whose it is and where, or one line of advice. */
  readonly about: string;
  /** The field with its name. */
  readonly children?: ReactNode;
}

export function PageHead({ kind, about, children }: PageHeadProps) {
  return (
    <header className="grid gap-2 border-line border-b px-4 pt-3 pb-3">
      <div>
        <h2 className="font-semibold text-head">{kind}</h2>
        <p className="text-label text-muted">{about}</p>
      </div>
      {children}
    </header>
  );
}
