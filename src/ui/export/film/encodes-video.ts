/** Whether this browser makes video by itself, asked before anybody clicks. */
import { useEffect, useState } from 'react';

const CODECS = ['vp09.00.40.08', 'vp8'];

/** @returns Null until it is known. */
export function useEncodesVideo(): boolean | null {
  const [known, setKnown] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    void encodes().then((does) => current && setKnown(does));
    return () => {
      current = false;
    };
  }, []);
  return known;
}

async function encodes(): Promise<boolean> {
  if (!('VideoEncoder' in window)) return false;
  const answers = await Promise.all(
    CODECS.map((codec) =>
      VideoEncoder.isConfigSupported({ codec, width: 1280, height: 720 }).then(
        ({ supported }) => supported === true,
        () => false,
      ),
    ),
  );
  return answers.includes(true);
}
