import { ExternalLink } from 'lucide-react';
import { t } from '#base/t.ts';
import { type KnownFact, useFacts } from './use-facts.ts';

const BASIS = { derived: 'derived', model: 'assumption' } as const;

/** What a finding rests on, each fact with the public page it comes from. */
export function CitedFacts({ ids, derived }: { readonly ids: readonly string[]; readonly derived: boolean }) {
  const facts = useFacts();
  return (
    <section aria-label={t`What it rests on`} className="grid gap-1">
      {derived && (
        <p className="text-muted">{t`Derived: no page says it in so many words, it follows from these facts.`}</p>
      )}
      <ul className="grid gap-1">
        {ids.map((id) => (
          <FactLine key={id} id={id} fact={facts?.get(id)} />
        ))}
      </ul>
    </section>
  );
}

function FactLine({ id, fact }: { readonly id: string; readonly fact: KnownFact | undefined }) {
  const rfc = /^RFC (\d+)$/.exec(id)?.[1];
  return (
    <li className="max-w-[100ch] text-muted">
      <span className="font-mono text-label">{id}</span> {fact?.text}{' '}
      {fact?.basis && <span className="rounded bg-sunken px-1 text-label">{BASIS[fact.basis]}</span>}{' '}
      {fact?.sources.map(({ key, title, url, read }) => (
        <Source key={key} url={url} title={t`${title} (read ${read})`} />
      ))}
      {rfc && <Source url={`https://www.rfc-editor.org/rfc/rfc${rfc}`} title={id} />}
    </li>
  );
}

const Source = ({ url, title }: { readonly url: string; readonly title: string }) => (
  <a
    href={url}
    aria-label={t`${title}, opens in a new tab`}
    target="_blank"
    rel="noreferrer"
    className="me-2 inline-flex min-h-6 items-center gap-1 text-accent hover:underline"
  >
    {title}
    <ExternalLink aria-hidden size={12} />
  </a>
);
