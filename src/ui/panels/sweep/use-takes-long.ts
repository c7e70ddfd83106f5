import { useEffect, useState } from 'react';

/** What is over within a second needs no count and no Stop. */
const LONG_MS = 1_000;

export function useTakesLong(isWorking: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWorking) return setLong(false);
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, [isWorking]);
  return isLong;
}
