import { type ReactNode, Suspense } from 'react';
import { Boundary } from './boundary.tsx';

/**
 * A part of the page that is fetched when it is first needed. Until it is there, nothing stands in its place; nor where the
 * server has it no more, of which a notice tells, with a way to reload. Whatever else is wrong with it is for those around it.
 */
export function LatePart({ children }: { readonly children: ReactNode }) {
  return (
    <Boundary instead={nothingIfMissing}>
      <Suspense>{children}</Suspense>
    </Boundary>
  );
}

function nothingIfMissing(error: Error): ReactNode {
  if (MISSING.test(error.message)) return null;
  throw error;
}

/** What Chromium, Firefox and Safari say of a module that cannot be fetched, and the bundler of a style sheet. */
const MISSING = /dynamically imported module|module script failed|unable to preload css/i;
