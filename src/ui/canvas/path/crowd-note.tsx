/** What the many packets are: how many, and what each stands for. */

import { Panel } from '@xyflow/react';
import { number } from '#base/number.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { Crowd } from '#drawing/packets/crowd.ts';
import { useEditor } from '#ui/use-editor.tsx';

export function CrowdNote({ crowd }: { readonly crowd: Crowd }) {
  const wanted = useEditor((state) => state.crowd > 0);
  if (!wanted) return null;
  return (
    <Panel position="top-left">
      <p className="crowd-note" role="status">
        {crowd.total === 0
          ? t`No flow sends anything. Give a flow a rate, and its packets move.`
          : t`All flows: ${plural(crowd.total, { one: '# packet', other: '# packets' })} at once, each about ${rate(crowd.mbpsEach)}`}
      </p>
    </Panel>
  );
}

const rate = (mbps: number): string =>
  mbps >= 1
    ? t`${number(Number(mbps.toPrecision(2)))} Mbps`
    : t`${number(Number((mbps * 1000).toPrecision(2)))} kbps`;
