/** One event of the control plane on the drawing: who acts, towards whom, and what each router has chosen by then. */

import { ViewportPortal } from '@xyflow/react';
import type { Point, Rect } from '#drawing/scene/rect.ts';
import { eventShown } from '#editor/event-shown.ts';
import type { TimelineEvent } from '#sim/report/timeline.ts';
import { EVENT_WORDS } from '#ui/panels/timeline/event-signs.ts';
import { knownAt } from '#ui/panels/timeline/story-rows.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { LAYER } from '../layers.ts';
import { useScene } from '../scene-context.ts';

export function MomentSheet({ scale }: { readonly scale: number }) {
  const position = useEditor(eventShown);
  const events = useEditor((state) => state.story?.timeline.events);
  const scene = useScene();
  const event = position === null ? undefined : events?.[position];
  if (!events || position === null || !event) return null;
  const actor = event.node ? scene.boxes.get(event.node) : undefined;
  const peers = event.peers.flatMap((peer) => (peer === event.node ? [] : (scene.boxes.get(peer) ?? [])));
  const known = event.prefix ? knownAt(events, position, event.prefix) : [];
  return (
    <ViewportPortal>
      <div className="path-sheet" style={{ zIndex: LAYER.flag + 1 }} aria-hidden="true">
        <svg className="path-svg" aria-hidden="true">
          {actor && <rect className="moment-ring" {...grown(actor, 5)} rx={10} />}
          {actor &&
            event.type !== 'best-changed' &&
            peers.map((peer) => (
              <Message key={`${peer.x} ${peer.y}`} from={actor} to={peer} type={event.type} />
            ))}
        </svg>
        {actor && (
          <span
            className="moment-word"
            style={{
              transform: `translate(${actor.x}px, ${actor.y - 8}px) translateY(-100%) scale(${scale})`,
            }}
          >
            {EVENT_WORDS[event.type]}
            {event.prefix && ` ${event.prefix}`}
          </span>
        )}
        {known.flatMap(({ node, route, justNow, router }) => {
          const box = node ? scene.boxes.get(node) : undefined;
          return box
            ? [
                <span
                  key={router}
                  className="moment-route"
                  data-now={justNow || undefined}
                  style={{
                    transform: `translate(${box.x}px, ${box.y + box.height + 3}px) scale(${scale})`,
                  }}
                >
                  {route.replace(/, AS path.*/, '')}
                </span>,
              ]
            : [];
        })}
      </div>
    </ViewportPortal>
  );
}

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const middle = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Where a line from a box's middle leaves it. */
function border(box: Rect, towards: Point): Point {
  const from = middle(box);
  const [dx, dy] = [towards.x - from.x, towards.y - from.y];
  const share = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  return share >= 1 ? towards : { x: from.x + dx * share, y: from.y + dy * share };
}

interface MessageProps {
  readonly from: Rect;
  readonly to: Rect;
  readonly type: TimelineEvent['type'];
}

function Message({ from, to, type }: MessageProps) {
  const start = border(from, middle(to));
  const end = border(to, middle(from));
  const angle = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI;
  const taken = type === 'withdraw' || type === 'session-down' || type === 'link-down';
  return (
    <g className="moment-message" data-taken={taken || undefined}>
      <path d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />
      <path
        className="moment-tip"
        d="M-8 -5L0 0L-8 5Z"
        transform={`translate(${end.x} ${end.y}) rotate(${angle})`}
      />
    </g>
  );
}
