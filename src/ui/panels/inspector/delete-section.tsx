import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { t } from '#base/t.ts';
import type { ElementId } from '#model/ids.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useActions } from '../actions.ts';

interface DeleteSectionProps {
  readonly ids: readonly ElementId[];
  readonly name: string;
}

/** No question asked: it can be undone. */
export function DeleteSection({ ids, name }: DeleteSectionProps) {
  const actions = useActions();
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <footer className="border-line border-t px-4 py-3">
      <Button tone="quiet" onClick={() => setRefused(actions.remove(ids))}>
        <Trash2 aria-hidden size={14} />
        {t`Delete ${name}`}
      </Button>
      {refused && (
        <p role="alert" className="mt-1 text-label text-danger">
          {refused}
        </p>
      )}
    </footer>
  );
}
