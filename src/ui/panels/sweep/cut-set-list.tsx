import type { SweepState } from '#editor/editor-state.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import type { Failable } from '#verify/failable.ts';
import { useShowFailure } from './failure-matrix.tsx';

/** More than this nobody reads at once; the smallest come first. */
const MOST = 40;

/** For each flow the smallest failures that lose it: single points of failure, then pairs. */
export function CutSetList({ sweep }: { readonly sweep: SweepState }) {
  const flows = useEditor((state) => state.document.flows);
  const show = useShowFailure();
  const elements = new Map(sweep.elements.map((one) => [one.key, one]));
  if (!sweep.summary) return null;
  return (
    <section aria-label="What loses each flow" className="grid gap-3 px-2 py-3">
      <h3 className="font-semibold">What loses each flow</h3>
      {sweep.summary.cutSets.map(({ flow, sets }) => (
        <div key={flow}>
          <h4>
            {flows[flow]?.name ?? 'A flow that is gone'}
            <span className="ml-2 text-muted">{countWords(sets, sweep.depth)}</span>
          </h4>
          <ul className="mt-1 flex flex-wrap gap-1">
            {sets.slice(0, MOST).map((keys) => {
              const failed = keys.flatMap((key): Failable[] => {
                const element = elements.get(key);
                return element ? [element] : [];
              });
              return (
                <li key={keys.join('\n')}>
                  <Button onClick={() => show(failed, flow)}>
                    {failed.map(({ name }) => name).join(' and ')}
                  </Button>
                </li>
              );
            })}
            {sets.length > MOST && <li className="py-1 text-muted">and {sets.length - MOST} more</li>}
          </ul>
        </div>
      ))}
    </section>
  );
}

function countWords(sets: readonly (readonly string[])[], depth: SweepState['depth']): string {
  const alone = sets.filter((keys) => keys.length === 1).length;
  const pairs = sets.length - alone;
  const single =
    alone === 0 ? 'no single failure' : alone === 1 ? '1 single failure' : `${alone} single failures`;
  if (depth === 'single') return single;
  return `${single}, ${pairs === 0 ? 'no pair' : pairs === 1 ? '1 pair' : `${pairs} pairs`}`;
}
