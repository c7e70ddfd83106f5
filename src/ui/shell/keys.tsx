import { useEffect } from 'react';
import { useActionContext } from '#ui/actions/use-action-context.ts';
import { useActionKeys } from '#ui/actions/use-action-keys.ts';

/** Listens. Fetched right after the first picture, with the table of actions. */
export function Keys() {
  const context = useActionContext();
  useActionKeys(context);
  useEffect(() => context().screen.getState().listen(), [context]);
  return null;
}
