/** A design in small, drawn by the same function as its exported picture. */

import { useEffect, useState } from 'react';
import { t } from '#base/t.ts';
import { drawSvg } from '#drawing/svg/draw-svg.ts';
import type { TopologyDocument } from '#model/document.ts';
import { themeNow } from '#ui/export/picture-now.ts';

interface Props {
  /** Null: it cannot be read. */
  readonly read: () => Promise<TopologyDocument | null>;
  /** Another one, another picture. */
  readonly of: string;
}

export function Thumbnail({ read, of }: Props) {
  const [picture, setPicture] = useState<string | 'none' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` says when it is another design
  useEffect(() => {
    let url: string | null = null;
    let gone = false;
    void read().then((document) => {
      if (gone) return;
      url = document && urlOf(document);
      setPicture(url ?? 'none');
    });
    return () => {
      gone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [of]);
  if (picture === 'none') return <span className="thumbnail">{t`No picture`}</span>;
  return <span className="thumbnail">{picture && <img src={picture} alt="" />}</span>;
}

function urlOf(document: TopologyDocument): string {
  const { svg } = drawSvg({
    document,
    report: null,
    flow: null,
    theme: themeNow(),
    background: true,
    caption: false,
    embed: null,
  });
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}
