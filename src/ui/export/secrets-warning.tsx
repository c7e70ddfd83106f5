/** What looks like a secret, before the design leaves this computer. */

import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import type { FoundSecret } from '#interop/secrets/find-secrets.ts';

interface Props {
  readonly secrets: readonly FoundSecret[];
  readonly leaveOut: boolean;
  readonly onChange: (leaveOut: boolean) => void;
}

export function SecretsWarning({ secrets, leaveOut, onChange }: Props) {
  if (secrets.length === 0) return null;
  return (
    <div className="share-warning" role="alert">
      <p>
        <strong>
          {counted(secrets.length, {
            one: 'One text looks like a secret.',
            other: '# texts look like secrets.',
          })}
        </strong>{' '}
        {t`Whoever gets the design can read them.`}
      </p>
      <ul>
        {secrets.slice(0, 5).map(({ where, kind, text }) => (
          <li key={`${where} ${text}`}>
            {where}: {kind}
          </li>
        ))}
        {secrets.length > 5 && <li>{t`and ${secrets.length - 5} more`}</li>}
      </ul>
      <label>
        <input
          type="checkbox"
          checked={leaveOut}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {t`Leave them out of what I share and export here`}
      </label>
    </div>
  );
}
