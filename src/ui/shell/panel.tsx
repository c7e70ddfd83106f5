/** A part of the screen that is fetched when it is first shown, and that may fail alone. */
import { type ReactNode, Suspense } from 'react';
import { Boundary } from '#ui/components/boundary.tsx';
import { BrokenPanel } from '#ui/components/broken-panel.tsx';

interface Props {
  /** As in "The inspector has stopped". */
  readonly name: string;
  /** Drawn anew when this changes: the selection, the design. */
  readonly of?: unknown;
  readonly children: ReactNode;
}

export function Panel({ name, of, children }: Props) {
  return (
    <Boundary of={of} instead={(error, again) => <BrokenPanel name={name} error={error} again={again} />}>
      <Suspense>{children}</Suspense>
    </Boundary>
  );
}
