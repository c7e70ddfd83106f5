/** What looks like a secret, before the design leaves this computer. */
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
          {secrets.length === 1
            ? 'One text looks like a secret.'
            : `${secrets.length} texts look like secrets.`}
        </strong>{' '}
        Whoever gets the design can read them.
      </p>
      <ul>
        {secrets.slice(0, 5).map(({ where, kind, text }) => (
          <li key={`${where} ${text}`}>
            {where}: {kind}
          </li>
        ))}
        {secrets.length > 5 && <li>and {secrets.length - 5} more</li>}
      </ul>
      <label>
        <input
          type="checkbox"
          checked={leaveOut}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        Leave them out of what I share and export here
      </label>
    </div>
  );
}
