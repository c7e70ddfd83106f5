/**
 * Rules that no drawing can answer, with the reason. They are asked on the readiness checklist, and never counted as
 * checked.
 */
import { t } from '#base/t.ts';
export interface Unverifiable {
  /** The rule: `peering/md5-invalid`. */
  readonly id: string;
  readonly question: string;
  readonly because: string;
  readonly facts: readonly string[];
}

export const unverifiable: readonly Unverifiable[] = [
  {
    id: 'peering/md5-invalid',
    question: t`Has the MD5 key of each peering at most 25 letters and digits, and no other signs?`,
    because: t`A key is a secret, and a design holds none. One that is typed into the MD5 key of a peering is held to the rule there.`,
    facts: ['ER-117'],
  },
];
