/** Stands where something that opens over the page cannot be had: it closes, and says so. What was open stays open. */
import { useEffect } from 'react';
import { t } from '#base/t.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';

interface Props {
  readonly error: Error;
  readonly close: () => void;
}

export function CannotShow({ error, close }: Props) {
  const say = useScreen((screen) => screen.say);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each error
  useEffect(() => {
    close();
    say(t`This could not be opened: ${error.message}`);
  }, [error]);
  return null;
}
