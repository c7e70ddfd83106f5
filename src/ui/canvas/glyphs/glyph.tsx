/** A sign of `drawing/glyph-strokes.ts` on the screen. It stands beside a name that says the same, so screen readers pass over it. */
import { createElement } from 'react';
import { type GlyphName, glyphStrokes } from '#drawing/glyph-strokes.ts';

export function Glyph({ name, size = 24 }: { readonly name: GlyphName; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {glyphStrokes[name].map(({ tag, attrs }) =>
        createElement(tag, { key: JSON.stringify(attrs), ...attrs }),
      )}
    </svg>
  );
}
