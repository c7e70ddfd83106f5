/**
 * A template in small, and a moment later with the path of its first flow. Drawn once it is scrolled into view, since
 * most of the gallery never is.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { drawSvg } from '#drawing/svg/draw-svg.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId } from '#model/ids.ts';
import type { Report } from '#sim/report/report.ts';
import type { Template } from '#templates/template.ts';
import { themeNow } from '#ui/export/picture-now.ts';
import { useEditorStore } from '#ui/use-editor.tsx';

export function TemplatePicture({ template }: { readonly template: Template }) {
  const editor = useEditorStore();
  const place = useRef<HTMLSpanElement>(null);
  const seen = useSeen(place);
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    if (!seen) return;
    const document = template.make();
    const drawn: string[] = [];
    let gone = false;
    const show = (report: Report | null) => {
      if (gone) return;
      const url = URL.createObjectURL(new Blob([draw(document, report)], { type: 'image/svg+xml' }));
      drawn.push(url);
      setPicture(url);
    };
    show(null);
    // Where the engine cannot say the path now, the picture stays as it is.
    if (!isLarge(document))
      editor
        .getState()
        .reportOf(document)
        .then(show, () => undefined);
    return () => {
      gone = true;
      for (const url of drawn) URL.revokeObjectURL(url);
    };
  }, [seen, template, editor]);
  return (
    <span ref={place} className="template-picture">
      {picture && <img src={picture} alt="" />}
    </span>
  );
}

/** Real prefixes would fetch their tables only for a picture. */
const isLarge = ({ nodes }: TopologyDocument): boolean =>
  Object.values(nodes).some((node) => node.kind === 'service' && node.prefixes === 'catalogue');

const draw = (document: TopologyDocument, report: Report | null): string =>
  drawSvg({
    document,
    report,
    flow: (Object.keys(document.flows)[0] ?? null) as FlowId | null,
    theme: themeNow(),
    background: false,
    caption: false,
    embed: null,
  }).svg;

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
