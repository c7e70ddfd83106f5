/** The frame of a selection being drawn. Moved by hand, since React would render the canvas for each step. */

import type { RefObject } from 'react';
import type { Frame } from './use-marquee.ts';

export function MarqueeFrame({ element }: { readonly element: RefObject<HTMLDivElement | null> }) {
  return <div ref={element} className="marquee" hidden aria-hidden="true" />;
}

export const frameOf = (element: RefObject<HTMLDivElement | null>): Frame => ({
  draw(rect) {
    const frame = element.current;
    if (!frame) return;
    frame.hidden = rect === null;
    if (!rect) return;
    frame.style.transform = `translate(${rect.x}px, ${rect.y}px)`;
    frame.style.width = `${rect.width}px`;
    frame.style.height = `${rect.height}px`;
  },
});
