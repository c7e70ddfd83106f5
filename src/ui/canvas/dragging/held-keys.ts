/** Which of Alt, Mod and Space are down right now. Events of React Flow that end a drag do not say. */
export const heldKeys = { alt: false, mod: false, space: false };

/** Where the pointer went down last, on the screen. A drag is told only after some pixels, and is counted from here. */
export const press = { x: 0, y: 0 };

function note(event: KeyboardEvent | PointerEvent): void {
  heldKeys.alt = event.altKey;
  heldKeys.mod = event.ctrlKey || event.metaKey;
  if (event.type === 'pointerdown' && 'clientX' in event)
    Object.assign(press, { x: event.clientX, y: event.clientY });
  if ('code' in event && event.code === 'Space') heldKeys.space = event.type === 'keydown';
}

function forget(): void {
  Object.assign(heldKeys, { alt: false, mod: false, space: false });
}

/** @returns What stops listening. */
export function watchHeldKeys(): () => void {
  const types = ['keydown', 'keyup', 'pointermove', 'pointerdown', 'pointerup'] as const;
  for (const type of types) window.addEventListener(type, note, true);
  window.addEventListener('blur', forget);
  return () => {
    for (const type of types) window.removeEventListener(type, note, true);
    window.removeEventListener('blur', forget);
  };
}
