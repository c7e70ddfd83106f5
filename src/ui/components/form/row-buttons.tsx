import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { t } from '#base/t.ts';
import { IconButton } from './button.tsx';

interface RowButtonsProps {
  /** What the row is called: `Advert 192.0.2.64/28`. */
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly onMove?: ((to: number) => void) | undefined;
  readonly onRemove: () => void;
}

/** Up, down, away. */
export function RowButtons({ name, index, count, onMove, onRemove }: RowButtonsProps) {
  return (
    <span className="flex shrink-0">
      {onMove && count > 1 && (
        <>
          <IconButton
            label={t`Move ${name} up`}
            aria-disabled={index === 0}
            onClick={() => index > 0 && onMove(index - 1)}
            className="aria-disabled:opacity-35"
          >
            <ArrowUp aria-hidden size={14} />
          </IconButton>
          <IconButton
            label={t`Move ${name} down`}
            aria-disabled={index === count - 1}
            onClick={() => index < count - 1 && onMove(index + 1)}
            className="aria-disabled:opacity-35"
          >
            <ArrowDown aria-hidden size={14} />
          </IconButton>
        </>
      )}
      <IconButton label={t`Remove ${name}`} onClick={onRemove}>
        <X aria-hidden size={14} />
      </IconButton>
    </span>
  );
}
