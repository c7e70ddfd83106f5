/** A layout is shown first, and kept or put back; it is one step of undo. */
import { t } from '#base/t.ts';
import { moveElements } from '#commands/move-elements.ts';
import { layoutGraph, placesOf } from '#drawing/layout/layout-graph.ts';
import { type Moved, NOTHING_MOVED } from '#drawing/scene/boxes.ts';
import { sceneOf } from '#drawing/scene/scene.ts';
import type { ZoneId } from '#model/ids.ts';
import type { Hands } from '../actions.ts';
import { layOut } from './lay-out.ts';

/** Milliseconds. Long enough to see what went where. */
const MOTION = 250;

export async function startLayout({ editor, session }: Hands, still: boolean): Promise<void> {
  if (session.getState().layout !== null) return;
  session.setState({ layout: 'working', said: t`Looking for a better layout.` });
  const { document } = editor.getState();
  const scene = sceneOf(document, NOTHING_MOVED);
  try {
    const places = placesOf(document, scene, await layOut(layoutGraph(document, scene)));
    // Undone, edited or given up in the meantime: an old layout is of no use.
    if (session.getState().layout !== 'working' || editor.getState().document !== document)
      return giveUp(session);
    session.setState({ layout: 'shown', said: t`Layout shown. Keep it, or put everything back.` });
    await move(session, scene.boxes, places, still);
  } catch {
    giveUp(session);
    session.setState({ notice: t`No layout was found. Everything is where it was.` });
  }
}

const giveUp = (session: Hands['session']): void => session.setState({ layout: null, moved: NOTHING_MOVED });

/** From here to there, or there at once for those who asked for stillness. */
function move(session: Hands['session'], from: Moved, to: Moved, still: boolean): Promise<void> {
  return new Promise((done) => {
    const start = performance.now();
    const step = (now: number) => {
      if (session.getState().layout !== 'shown') return done();
      const share = still ? 1 : Math.min(1, (now - start) / MOTION);
      session.setState({ moved: share === 1 ? to : between(from, to, 1 - (1 - share) ** 3) });
      if (share < 1) requestAnimationFrame(step);
      else done();
    };
    step(start);
  });
}

function between(from: Moved, to: Moved, share: number): Moved {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return new Map(
    [...to].map(([id, box]) => {
      const old = from.get(id) ?? box;
      return [
        id,
        {
          x: mix(old.x, box.x),
          y: mix(old.y, box.y),
          width: mix(old.width, box.width),
          height: mix(old.height, box.height),
        },
      ];
    }),
  );
}

export function keepLayout({ editor, session }: Hands): void {
  const { moved } = session.getState();
  const { document, dispatch } = editor.getState();
  const to = [...moved].map(([id, box]) =>
    Object.hasOwn(document.zones, id) && !document.geometry[id as ZoneId]?.collapsed
      ? { id, ...box }
      : { id, x: box.x, y: box.y },
  );
  dispatch({ ...moveElements, label: t`lay out` }, { to });
  giveUp(session);
  session.setState({ said: t`Layout kept.` });
}

export function putBack({ session }: Hands): void {
  giveUp(session);
  session.setState({ said: t`Everything is where it was.` });
}
