/** Where the designs are, and how much room there is. */
import { t } from '#base/t.ts';
import { useEditor } from '#ui/use-editor.tsx';

export function StorageMeter() {
  const place = useEditor((state) => state.place);
  const usage = useEditor((state) => state.usage);
  if (place === 'memory')
    return (
      <p className="share-note">{t`This browser window keeps nothing: what is not exported is gone with the tab.`}</p>
    );
  return (
    <section className="storage" aria-label={t`Storage`}>
      <p>
        <strong>{t`Your designs are only in this browser, on this computer.`}</strong>{' '}
        {t`Clearing the site's data deletes them; an exported file is the copy to keep.`}
      </p>
      {usage && (
        <p className="share-note">
          <meter
            aria-label={t`Storage in use`}
            min={0}
            max={usage.quotaBytes}
            value={usage.usedBytes}
            high={usage.quotaBytes * 0.8}
          />
          {t`${megabytes(usage.usedBytes)} in use of ${megabytes(usage.quotaBytes)}.`}{' '}
          {usage.persisted
            ? t`The browser does not clear it by itself.`
            : t`The browser may clear it when the disk is nearly full.`}
        </p>
      )}
    </section>
  );
}

const megabytes = (bytes: number): string =>
  bytes < 1e9 ? t`${(bytes / 1e6).toFixed(1)} MB` : t`${(bytes / 1e9).toFixed(0)} GB`;
