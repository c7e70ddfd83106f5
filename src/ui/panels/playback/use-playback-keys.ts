import { useEffect, useRef } from 'react';

export interface PlaybackMoves {
  readonly playOrPause: () => void;
  readonly stepOn: () => void;
  readonly stepBack: () => void;
  readonly nextStop: () => void;
  readonly previousStop: () => void;
}

/** By the place of the key: what Shift makes of a comma differs between keyboards. */
const MOVES: Readonly<Record<string, keyof PlaybackMoves>> = {
  KeyK: 'playOrPause',
  Period: 'stepOn',
  Comma: 'stepBack',
  'Shift+Period': 'nextStop',
  'Shift+Comma': 'previousStop',
};

/** K plays and pauses, comma and full stop step, with Shift from hand-off to hand-off. Never while somebody types. */
export function usePlaybackKeys(moves: PlaybackMoves, active: boolean): void {
  const latest = useRef(moves);
  latest.current = moves;
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      const move = MOVES[`${event.shiftKey ? 'Shift+' : ''}${event.code}`];
      if (!move) return;
      event.preventDefault();
      latest.current[move]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [active]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="range"]), textarea, select, [contenteditable], [role="menu"]') !== null;
