import { counted } from '#base/counted.ts';
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
      counted(Object.keys(nodes).length, { one: '# device', other: '# devices' }),
      counted(Object.keys(links).length, { one: '# link', other: '# links' }),
      ...(problems > 0 ? [counted(problems, { one: '# problem', other: '# problems' })] : []),
    ].join(', ');
  });
}
