import { useEffect, useRef, useState } from 'react';

/** What is over within a second needs no count and no Stop. */
const LONG_MS = 1_000;

export function useTakesLong(isWorking: boolean, longMs = LONG_MS): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWorking) return setLong(false);
    const timer = setTimeout(() => setLong(true), longMs);
    return () => clearTimeout(timer);
  }, [isWorking, longMs]);
  return isLong;
}

/** Since it began, milliseconds, each time it is asked: with each step that is told. */
export function useElapsed(isWorking: boolean): () => number {
  const began = useRef<number | null>(null);
  if (!isWorking) began.current = null;
  else began.current ??= performance.now();
  return () => (began.current === null ? 0 : performance.now() - began.current);
}
