/**
 * A design inside an SVG: in `<metadata>`, which no program shows or reads aloud. It is found again by looking for its
 * element, not by parsing: the rest of a picture is of no interest, and may be anything.
 */

import type { Refusal } from '#base/refusal.ts';
import { err, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '../document.ts';
import { readDocument } from './read-document.ts';

export const EMBEDDED_NAMESPACE = 'urn:handoff:document';

const OPEN = '<handoff:document>';
const CLOSE = '</handoff:document>';

/** The text of the design, or null if there is none in the picture. It is not checked here. */
export function embeddedDocument(svg: string): string | null {
  const start = svg.indexOf(OPEN);
  const end = svg.indexOf(CLOSE, start);
  if (start < 0 || end < 0) return null;
  return svg
    .slice(start + OPEN.length, end)
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => CHARACTERS[name] ?? '');
}

const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** A file that somebody opens: a design, or a picture that holds one. */
export function readDesignFile(text: string): Result<TopologyDocument, Refusal> {
  if (!/^\uFEFF?\s*</.test(text)) return readDocument(text);
  const inside = embeddedDocument(text);
  return inside === null ? err(noDesignInside) : readDocument(inside);
}

const noDesignInside: Refusal = {
  id: 'file/no-design-inside',
  message: t`This picture holds no design.`,
  fix: t`Open the .handoff.json file, or a picture that was exported together with its design.`,
  about: [],
};
