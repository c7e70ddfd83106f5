import { t } from '#base/t.ts';
import type { PolicyRule } from '#model/policy.ts';
import { NewItem } from '#ui/components/form/new-item.tsx';
import { parsePrefixMatch } from '../../fields/parse-addresses.ts';
import { optional } from '../../fields/parse-checked.ts';
import { parseAttribute } from '../../fields/parse-number.ts';

const parseAnyMatch = optional(parsePrefixMatch);
const parseAnyAttribute = optional(parseAttribute);

/** A new rule begins with the two things most rules are made for. */
export function PolicyRuleStart({ onAdd }: { readonly onAdd: (rule: PolicyRule) => string | null }) {
  return (
    <NewItem
      fields={{
        prefix: {
          label: t`Match prefix (empty: every route)`,
          parse: parseAnyMatch,
          placeholder: t`10.0.0.0/8 up to /24`,
        },
        localPreference: {
          label: t`Set local preference (empty: unchanged)`,
          parse: parseAnyAttribute,
          placeholder: '150',
        },
      }}
      onAdd={({ prefix, localPreference }) =>
        onAdd({
          action: 'permit',
          link: 'both',
          prefixes: prefix ? [prefix] : [],
          communities: [],
          asPathContains: null,
          setLocalPreference: localPreference,
          setWeight: null,
          setMed: null,
          prepend: [],
        })
      }
    />
  );
}
