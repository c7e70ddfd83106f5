/**
 * When nothing can be shown any more. Every way from here keeps what is stored: there is no button that clears anything.
 */

import { useState } from 'react';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { emptyDocument } from '#model/document.ts';
import type { DocumentLibrary } from '#storage/document-library.ts';
import { CopyDetails } from '#ui/components/broken-panel.tsx';

interface Props {
  readonly error: Error;
  /** Null: not even the storage could be opened. */
  readonly library: DocumentLibrary | null;
}

export function FailedScreen({ error, library }: Props) {
  const [said, setSaid] = useState('');
  return (
    <main className="failed-screen">
      <h1>{t`Handoff cannot show this page`}</h1>
      <p>{error.message}</p>
      <p>{t`Your designs are kept in this browser, and nothing here removes them.`}</p>
      <div className="broken-ways">
        <button
          type="button"
          className="text-button outlined"
          onClick={() => window.location.reload()}
        >{t`Reload`}</button>
        {library && (
          <>
            <button
              type="button"
              className="text-button outlined"
              onClick={() => void downloadAll(library).then(setSaid)}
            >{t`Download my designs`}</button>
            <button
              type="button"
              className="text-button outlined"
              onClick={() =>
                void startEmpty(library).catch(() => setSaid(t`An empty design cannot be opened either.`))
              }
            >{t`Start without this document`}</button>
          </>
        )}
        <CopyDetails text={`${navigator.userAgent}\n\n${error.stack ?? error.message}`} />
      </div>
      <p role="status">{said}</p>
    </main>
  );
}

/** Each as it is kept, also those that cannot be read any more, in one file. */
async function downloadAll(library: DocumentLibrary): Promise<string> {
  const summaries = await library.list();
  const designs = await Promise.all(
    summaries.map(async ({ key, name, changedAt }) => {
      const text = await library.readText(key);
      return { name, changedAt, text: text.ok ? text.value : null };
    }),
  );
  const url = URL.createObjectURL(
    new Blob([JSON.stringify({ designs }, null, 1)], { type: 'application/json' }),
  );
  const link = window.document.createElement('a');
  link.href = url;
  link.download = 'handoff-designs.json';
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return t`${plural(designs.length, { one: '# design is', other: '# designs are' })} in handoff-designs.json.`;
}

/** The newest design is the one that opens, so a new empty one steps before the one that cannot be shown. */
async function startEmpty(library: DocumentLibrary): Promise<void> {
  await library.create(emptyDocument(t`Untitled design`));
  window.location.reload();
}
