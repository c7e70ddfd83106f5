import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { useEditor } from '#ui/use-editor.tsx';

/** What is proved is proved of the design in good order: with a failure switched on, that differs from the drawing. */
export function InGoodOrder() {
  const on = useEditor((state) => Object.keys(state.document.failures).length);
  if (on === 0) return null;
  return (
    <p className="text-muted">
      {t`Judged from the design in good order: ${plural(on, { one: 'the failure that is', other: 'the # failures that are' })} switched on ${plural(on, { one: 'is', other: 'are' })} left aside.`}
    </p>
  );
}
