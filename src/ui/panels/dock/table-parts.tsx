import type { ReactNode } from 'react';

/** Cells and heads of every table in the dock, so that they line up. */
export const CELL = 'px-2 py-1 align-top leading-[1.125rem]';

export function Head({
  columns,
}: {
  readonly columns: readonly {
    readonly name: string;
    readonly className?: string;
    readonly hidden?: boolean;
  }[];
}) {
  return (
    <thead>
      <tr>
        {columns.map(({ name, className = '', hidden }) => (
          <th
            key={name}
            scope="col"
            className={`sticky top-0 z-10 whitespace-nowrap border-line border-b bg-panel px-2 py-1 font-normal text-label text-muted ${/\btext-end\b/.test(className) ? '' : 'text-start'} ${className}`}
          >
            {hidden ? <span className="sr-only">{name}</span> : name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Said in place of a table that would be empty. */
export const Nothing = ({ children }: { readonly children: ReactNode }) => (
  <p className="px-4 py-3 text-muted">{children}</p>
);

interface CellButtonProps {
  readonly onClick: () => void;
  readonly current?: boolean;
  readonly label?: string;
  /** Its table has one tab stop, and arrows come here. */
  readonly byArrows?: boolean;
  readonly children: ReactNode;
}

/** The name in a row, which selects what the row is about. */
export function CellButton({ onClick, current, label, byArrows, children }: CellButtonProps) {
  return (
    <button
      type="button"
      onClick={(event) => {
        // The row would do the same a second time.
        event.stopPropagation();
        onClick();
      }}
      aria-label={label}
      {...(byArrows ? { tabIndex: -1 } : {})}
      aria-current={current || undefined}
      className="-my-1 max-w-full scroll-mt-9 rounded py-1 text-start font-medium hover:underline focus-visible:outline-2 focus-visible:outline-accent"
    >
      {children}
    </button>
  );
}
