/** Why, of a router: what its sessions are doing and what keeps one down, and every route it weighed. */

import { CornerUpLeft } from 'lucide-react';
import { t } from '#base/t.ts';
import { calledOf } from '#drawing/looks.ts';
import type { NodeId } from '#model/ids.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { useSelectedFlow } from '../playback/use-axis.ts';
import { OutOfDate } from '../report/out-of-date.tsx';
import { DeviceTables } from '../tables/device-tables.tsx';
import { shownHop } from './shown-hop.ts';

export function DeviceWhy({ node }: { readonly node: NodeId }) {
  const store = useEditorStore();
  const device = useEditor(({ document }) => document.nodes[node]);
  const { flow, axis } = useSelectedFlow();
  const selected = useEditor((state) => state.selectedStep);
  const time = useEditor((state) => Math.floor(state.time + 1e-6));
  const shown = flow ? shownHop(flow, axis, selected, time) : null;
  if (!device) return null;
  // On the way of the packet, what matters first is where that packet goes.
  const asked = shown?.hop.place.node === node ? shown.hop.destination : '';
  return (
    <section aria-label={t`Why, ${device.name}: sessions and routes`} className="why-panel">
      <header className="why-head">
        <h2>{device.name}</h2>
        <span className="text-label text-muted">{calledOf(device)}</span>
        <OutOfDate />
        {shown && (
          <button type="button" className="why-field ms-auto" onClick={() => store.getState().lookInto(null)}>
            <CornerUpLeft aria-hidden size={12} />
            {t`Hop ${shown.hop.number}, ${shown.hop.place.label}`}
          </button>
        )}
      </header>
      <div className="px-4 py-3">
        <DeviceTables node={node} initialQuery={asked} />
      </div>
    </section>
  );
}
