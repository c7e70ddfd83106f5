import { t } from '#base/t.ts';

/** A link of a circuit, a session of a peering, as it is read: `the primary link`. */
export const partWord = { primary: t`primary`, secondary: t`secondary` } as const;
