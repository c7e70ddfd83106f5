/**
 * All links in one picture under the cards. React Flow would give each a layer of its own, and those are most of what a
 * step of panning costs.
 */

import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { t } from '#base/t.ts';
import { labelShare, zoneTitles } from '#drawing/link-label.ts';
import type { PathMembership } from '#drawing/path/path-membership.ts';
import { svgPath } from '#drawing/scene/curve.ts';
import { spokenNames } from '#drawing/words/spoken-name.ts';
import type { LinkId } from '#model/ids.ts';
import { Boundary } from '#ui/components/boundary.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { useCanvasSession } from '../canvas-session.ts';
import { LAYER } from '../layers.ts';
import { useScene } from '../scene-context.ts';
import type { CanvasWindow } from '../use-window.ts';
import { type LinkHands, LinkLine } from './link-line.tsx';
import { shownLinks } from './shown-links.ts';

interface Props {
  readonly window: CanvasWindow;
  readonly membership: PathMembership | null;
  readonly hands: LinkHands;
}

export const LinkLayer = memo(function LinkLayer({ window, membership, hands }: Props) {
  const scene = useScene();
  const document = useEditor((state) => state.document);
  const report = useEditor((state) => state.report);
  const selection = useEditor((state) => state.selection);
  const focused = useCanvasSession((state) => state.focused);
  const moved = useCanvasSession((state) => state.moved);
  const split = useCanvasSession((state) => state.dropLink);
  const spoken = spokenNames(document, report);
  const selected = new Set<string>(selection);
  const ids = shownLinks({ document, scene, window, moved, focused });
  const titles = zoneTitles(document, scene.boxes);
  const side = (id: LinkId) => (!membership ? '' : membership.links.has(id) ? 'on-path' : 'off-path');
  return (
    <ViewportPortal>
      {/* biome-ignore lint/a11y/useSemanticElements: a part of a drawing is no fieldset */}
      <svg className="overlay" style={{ zIndex: LAYER.link }} role="group" aria-label={t`Links`}>
        {ids.map((id) => {
          const curve = scene.links.get(id);
          return (
            curve && (
              <Boundary
                key={id}
                of={curve}
                instead={() => <path className="link-line broken-link" d={svgPath(curve)} />}
              >
                <LinkLine
                  id={id}
                  curve={curve}
                  spoken={spoken(id)}
                  labelAt={labelShare(curve, titles)}
                  selected={selected.has(id)}
                  membership={side(id)}
                  split={id === split}
                  hands={hands}
                />
              </Boundary>
            )
          );
        })}
      </svg>
    </ViewportPortal>
  );
});
