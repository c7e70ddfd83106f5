/** Something is in the hand: a button or a finger is down, or a thing of the palette is on its way to the drawing. */
let down = 0;
let carrying = false;

function note(event: Event): void {
  if (event.type === 'dragstart') carrying = true;
  else if (event.type === 'dragend' || event.type === 'drop') carrying = false;
  else if (event instanceof PointerEvent) down = downAfter(event);
}

/** A mouse has one pointer for all of its buttons; fingers have one each. */
function downAfter(event: PointerEvent): number {
  if (event.pointerType !== 'touch') return event.type === 'pointerdown' || event.buttons !== 0 ? 1 : 0;
  return Math.max(0, down + (event.type === 'pointerdown' ? 1 : -1));
}

/** @returns What stops listening. */
export function watchHand(): () => void {
  const types = ['pointerdown', 'pointerup', 'pointercancel', 'dragstart', 'dragend', 'drop'] as const;
  for (const type of types) window.addEventListener(type, note, true);
  return () => {
    for (const type of types) window.removeEventListener(type, note, true);
  };
}

/**
 * Runs it after so many milliseconds; under a hand that holds something it waits as long again, until it has let go.
 *
 * @returns What calls it off.
 */
export function whenHandIsFree(run: () => void, after: number): () => void {
  let timer = 0;
  const wait = () => {
    timer = window.setTimeout(() => {
      if (down > 0 || carrying) wait();
      else run();
    }, after);
  };
  wait();
  return () => window.clearTimeout(timer);
}
