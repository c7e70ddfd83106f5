/** What the many packets are: how many, and what each stands for. */
import { Panel } from '@xyflow/react';
import type { Crowd } from '#drawing/packets/crowd.ts';
import { useEditor } from '#ui/use-editor.tsx';

export function CrowdNote({ crowd }: { readonly crowd: Crowd }) {
  const wanted = useEditor((state) => state.crowd > 0);
  if (!wanted) return null;
  return (
    <Panel position="top-left">
      <p className="crowd-note" role="status">
        {crowd.total === 0
          ? 'No flow sends anything. Give a flow a rate, and its packets move.'
          : `All flows: ${crowd.total.toLocaleString('en')} ${crowd.total === 1 ? 'packet' : 'packets'} at once, each about ${rate(crowd.mbpsEach)}`}
      </p>
    </Panel>
  );
}

const rate = (mbps: number): string =>
  mbps >= 1
    ? `${Number(mbps.toPrecision(2)).toLocaleString('en')} Mbps`
    : `${Number((mbps * 1000).toPrecision(2)).toLocaleString('en')} kbps`;
