import type { Compiled } from '#sim/compile/compiled.ts';
import type { FailedParts } from '#sim/compile/failed-parts.ts';
import type { Network } from '#sim/network/network.ts';
import type { Notice } from './struck-network.ts';

export interface Struck {
  readonly atMs: number;
  readonly network: Network;
  readonly failed: FailedParts;
}

export function whenNoticed(
  { network, sessions }: Compiled,
  chapters: readonly Struck[],
): readonly ((link: string) => Notice)[] {
  const detection = new Map<string, number>();
  for (const { name, over } of network.sessions) {
    if (over.type !== 'link') continue;
    const ms = sessions.get(name)?.silentDetectionMs ?? 0;
    detection.set(over.link, Math.max(detection.get(over.link) ?? 0, ms));
  }
  const works = chapters.map(
    (chapter) => new Set(chapter.network.links.flatMap(({ name, up }) => (up ? [name] : []))),
  );
  return chapters.map((_, number) => (link) => {
    let first = number;
    while (first > 0 && !works[first - 1]?.has(link)) first -= 1;
    const back = chapters.findIndex((_chapter, later) => later > number && works[later]?.has(link));
    const begin = chapters[first] as Struck;
    const lastsMs = (chapters[back]?.atMs ?? Number.POSITIVE_INFINITY) - begin.atMs;
    if (lastsMs >= (detection.get(link) ?? 0)) return 'by timer';
    return [...begin.failed.silent.values()].every(Boolean) ? 'never' : 'at once';
  });
}
