import { t } from '#base/t.ts';
import { problemsOf } from '#ui/search/problems.ts';
import { useEditor } from '#ui/use-editor.tsx';

/** `Topology, 24 devices, 31 links, 2 problems`: what one hears on coming to the canvas. */
export function useCanvasName(): string {
  return useEditor((state) => {
    const { nodes, links } = state.document;
    const problems = problemsOf(state).length;
    return [
      t`Topology`,
      count(Object.keys(nodes).length, 'device'),
      count(Object.keys(links).length, 'link'),
      ...(problems > 0 ? [count(problems, 'problem')] : []),
    ].join(', ');
  });
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
