/** Stands where a panel has failed: what that means, and two ways on. */

import { useState } from 'react';
import { t } from '#base/t.ts';

interface Props {
  readonly name: string;
  readonly error: Error;
  readonly again: () => void;
}

export function BrokenPanel({ name, error, again }: Props) {
  return (
    <div className="broken-panel" role="alert">
      <p>
        <strong>{t`${name} has stopped.`}</strong> {t`The design is untouched and goes on being saved.`}
      </p>
      <p className="broken-why">{error.message}</p>
      <div className="broken-ways">
        <button type="button" className="text-button outlined" onClick={again}>{t`Show it again`}</button>
        <CopyDetails text={detailsOf(name, error)} />
      </div>
    </div>
  );
}

/** For whoever is to find out why. Names and addresses of the design are not in it, unless the fault speaks of them. */
const detailsOf = (name: string, error: Error): string =>
  t`Handoff: ${name} has stopped.\n${navigator.userAgent}\n\n${error.stack ?? error.message}`;

export function CopyDetails({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="text-button outlined"
      onClick={() =>
        void navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
    >
      {copied ? t`Copied` : t`Copy details`}
    </button>
  );
}
