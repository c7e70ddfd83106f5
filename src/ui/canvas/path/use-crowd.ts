/** The packets of all flows as they stand on the drawing now. Made anew a moment after the drawing has come to rest. */
import { useEffect, useState } from 'react';
import { type Crowd, NO_CROWD } from '#drawing/packets/crowd.ts';
import { crowdOfReport } from '#drawing/packets/crowd-of-report.ts';
import { pathSceneOf } from '#drawing/path/path-scene-of.ts';
import { useScene } from '#ui/canvas/scene-context.ts';
import { useEditor } from '#ui/use-editor.tsx';

const REST_MS = 120;

export function useCrowd(): Crowd {
  const most = useEditor((state) => state.crowd);
  const report = useEditor((state) => state.report);
  const document = useEditor((state) => state.document);
  const scene = useScene();
  const [crowd, setCrowd] = useState(NO_CROWD);
  useEffect(() => {
    if (most === 0 || !report) {
      setCrowd(NO_CROWD);
      return;
    }
    const timer = window.setTimeout(
      () => setCrowd(crowdOfReport(document, report, pathSceneOf(scene, document), most)),
      REST_MS,
    );
    return () => window.clearTimeout(timer);
  }, [most, report, document, scene]);
  return crowd;
}
