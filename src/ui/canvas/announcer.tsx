import { useCanvasSession } from './canvas-session.ts';

/** Says what happened on the canvas, once, to those who do not see it. */
export function Announcer() {
  const said = useCanvasSession((state) => state.said);
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {said}
    </p>
  );
}
