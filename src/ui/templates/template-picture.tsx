/**
 * A template in small, with the path of its first flow. Simulated and drawn once it is scrolled into view, since most of
 * the gallery never is.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { drawSvg } from '#drawing/svg/draw-svg.ts';
import type { FlowId } from '#model/ids.ts';
import type { Template } from '#templates/template.ts';
import { themeNow } from '#ui/export/picture-now.ts';
import { type EditorStore, useEditorStore } from '#ui/use-editor.tsx';

export function TemplatePicture({ template }: { readonly template: Template }) {
  const editor = useEditorStore();
  const place = useRef<HTMLSpanElement>(null);
  const seen = useSeen(place);
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    if (!seen) return;
    let url: string | null = null;
    let gone = false;
    void pictureOf(template, editor).then((svg) => {
      if (gone) return;
      url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      setPicture(url);
    });
    return () => {
      gone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [seen, template, editor]);
  return (
    <span ref={place} className="template-picture">
      {picture && <img src={picture} alt="" />}
    </span>
  );
}

/** Without its path where the engine cannot say it now, and where that would fetch the tables of real prefixes. */
async function pictureOf(template: Template, editor: EditorStore): Promise<string> {
  const document = template.make();
  const isLarge = Object.values(document.nodes).some(
    (node) => node.kind === 'service' && node.prefixes === 'catalogue',
  );
  const report = isLarge
    ? null
    : await editor
        .getState()
        .reportOf(document)
        .catch(() => null);
  const flow = (Object.keys(document.flows)[0] ?? null) as FlowId | null;
  return drawSvg({
    document,
    report,
    flow,
    theme: themeNow(),
    background: false,
    caption: false,
    embed: null,
  }).svg;
}

/** A row ahead, so that nobody sees an empty frame. */
const AHEAD = { rootMargin: '240px' };

function useSeen(place: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    }, AHEAD);
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [place]);
  return seen;
}
