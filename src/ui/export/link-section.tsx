/** The whole design in a link. */

import { lazy, Suspense, useEffect, useState } from 'react';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { LONG_LINK, MAX_FRAGMENT } from '#interop/link/design-link.ts';
import type { TopologyDocument } from '#model/document.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { linkNow } from './link-now.ts';

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }));

export function LinkSection({ leaveOutSecrets }: { readonly leaveOutSecrets: boolean }) {
  const editor = useEditorStore();
  const document = useEditor((state) => state.document);
  const [withPlace, setWithPlace] = useState(true);
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const [withCode, setWithCode] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another design makes another link
  useEffect(() => {
    let gone = false;
    void linkNow(editor, { withPlace, leaveOutSecrets }).then((text) => {
      if (!gone) setLink(text);
    });
    return () => {
      gone = true;
    };
  }, [editor, document, withPlace, leaveOutSecrets]);
  const size = link?.length ?? 0;
  const tooLong = link !== null && link.length - link.indexOf('#') > MAX_FRAGMENT;
  return (
    <section className="share-section" aria-labelledby="share-link">
      <h3 id="share-link">{t`Link`}</h3>
      <p>{t`The link holds the whole design. Whoever opens it gets a copy; nothing is stored on a server, and no server is sent what is behind the # sign. ${contents(document)}`}</p>
      {tooLong ? (
        <p
          className="share-note"
          role="status"
        >{t`This design is too large for a link: ${kilobytes(size)}, and ${kilobytes(MAX_FRAGMENT)} is the most. Send the design file instead.`}</p>
      ) : (
        <>
          <label className="share-check">
            <input
              type="checkbox"
              checked={withPlace}
              onChange={(event) => setWithPlace(event.currentTarget.checked)}
            />
            {t`Open at what I see now: the flow, its step and what is selected`}
          </label>
          <div className="share-row">
            <input
              readOnly
              aria-label={t`Link`}
              value={link ?? ''}
              onFocus={(event) => event.currentTarget.select()}
            />
            <button
              type="button"
              className="text-button outlined"
              aria-disabled={link === null}
              onClick={() => {
                if (link === null) return;
                const done = () => setCopied(link);
                navigator.clipboard.writeText(link).then(done, () => setCopied(null));
              }}
            >{t`Copy link`}</button>
            <button
              type="button"
              className="text-button outlined"
              aria-expanded={withCode}
              onClick={() => setWithCode(!withCode)}
            >{t`QR code`}</button>
          </div>
          <p className="share-note" role="status">
            {link !== null && kilobytes(size)}
            {size > LONG_LINK &&
              '. That is long: some chat and mail programs cut links like this. The design file is safer.'}
            {copied !== null && copied === link && ' · Copied'}
          </p>
          {withCode && link !== null && (
            <Suspense>
              <QrCode link={link} />
            </Suspense>
          )}
        </>
      )}
    </section>
  );
}

const kilobytes = (characters: number): string =>
  characters < 1000 ? t`${characters} characters` : t`${(characters / 1000).toFixed(1)} kB`;

/** What somebody would give away with it. */
function contents({ nodes, flows, notes }: TopologyDocument): string {
  const addresses = new Set(
    [...JSON.stringify([nodes, flows]).matchAll(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g)].map(([address]) => address),
  );
  const things = Object.keys(nodes).length;
  const names = plural(things, { one: '# name', other: '# names' });
  return notes
    ? t`It gives away ${names}, ${addresses.size} IP addresses and the notes.`
    : t`It gives away ${names}, ${addresses.size} IP addresses.`;
}
