/** A template in small. Drawn once it is scrolled into view, since most of the gallery never is. */
import { useEffect, useRef, useState } from 'react';
import type { Template } from '#templates/template.ts';
import { Thumbnail } from '#ui/library/thumbnail.tsx';

export function TemplatePicture({ template }: { readonly template: Template }) {
  const place = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    }, AHEAD);
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return (
    <span ref={place} className="template-picture">
      {seen ? (
        <Thumbnail of={template.id} read={async () => template.make()} />
      ) : (
        <span className="thumbnail" aria-hidden="true" />
      )}
    </span>
  );
}

/** A row ahead, so that nobody sees an empty frame. */
const AHEAD = { rootMargin: '240px' };
