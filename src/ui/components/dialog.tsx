/**
 * A modal dialog: the browser's own, which makes all else inert, closes on Escape and gives the focus back. Radix would
 * lock scrolling with an injected style, which the page's policy forbids.
 */

import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { t } from '#base/t.ts';
import { IconButton } from './icon-button.tsx';
import '#ui/theme/dialogs.css';

interface Props {
  readonly title: string;
  /** `list`: the title is only said, since the field at the top tells what it is. */
  readonly look?: 'page' | 'wide' | 'list';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, look = 'page', onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = window.document.activeElement;
    element?.showModal();
    // Closed before it is gone, or the browser would not give the focus back; and to a place that is still there.
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog scroll-cue-y"
      data-look={look}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        keepInside(event);
        event.stopPropagation();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {look !== 'list' && (
        <header className="dialog-head">
          <h2>{title}</h2>
          <IconButton label={t`Close`} onClick={onClose}>
            <X size={16} />
          </IconButton>
        </header>
      )}
      {children}
    </dialog>
  );
}

/** Tab goes round: past the last thing it would leave the page for the browser's own buttons. */
function keepInside(event: KeyboardEvent<HTMLDialogElement>): void {
  if (event.key !== 'Tab') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.offsetParent !== null,
  );
  const [first, last] = [stops[0], stops.at(-1)];
  const here = window.document.activeElement;
  if (!first || !last || here !== (event.shiftKey ? first : last)) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}

const STOPS =
  'a[href], button:not([disabled], [tabindex="-1"]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';
