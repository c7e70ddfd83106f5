import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { useEditor } from '#ui/use-editor.tsx';

/** Says on a thing that its failure alone loses a flow, once a sweep has found that out. */
export function SinglePointMark({ id }: { readonly id: string }) {
  const count = useEditor(
    ({ sweep, document }) =>
      (sweep && sweep.of.nodes === document.nodes && sweep.of.links === document.links
        ? sweep.summary?.singlePoints.find(({ key }) => key === id)?.flows.length
        : 0) ?? 0,
  );
  if (count === 0) return null;
  const words = t`Single point of failure: ${plural(count, { one: 'one flow is', other: '# flows are' })} lost when it fails`;
  return (
    <span className="single-point" role="img" aria-label={words} title={words}>
      {t`SPOF`}
    </span>
  );
}
