import { t } from '#base/t.ts';
import type { PolicyRule } from '#model/policy.ts';
import { ItemList } from '#ui/components/form/item-list.tsx';
import { Pair } from '#ui/components/form/section.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { TextField } from '#ui/components/form/text-field.tsx';
import { parsePrefixMatch, prefixMatchText } from '../../fields/parse-addresses.ts';
import {
  CommunityList,
  OptionalAsnMatchField,
  OptionalAttributeField,
  PrependField,
} from '../../fields/value-fields.tsx';
import { LINK_CHOICE_WORDS } from '../../words.ts';
import { PolicyRuleStart } from './policy-rule-start.tsx';

const ACTIONS = { permit: t`Let it in`, deny: t`Keep it out` } as const;

interface PolicyRuleListProps {
  readonly label: string;
  readonly path: string;
  readonly rules: readonly PolicyRule[];
  readonly commit: (rules: readonly PolicyRule[]) => string | null;
  readonly twoLinks: boolean;
}

/** What is done with routes that are learnt; the first rule that matches decides. @source ER-160, ER-161, ER-215 */
export function PolicyRuleList({ label, path, rules, commit, twoLinks }: PolicyRuleListProps) {
  return (
    <ItemList<PolicyRule>
      label={label}
      one={t`Rule`}
      path={path}
      items={rules}
      commit={commit}
      ordered
      summary={(rule, index) => `${index + 1}. ${ruleSummary(rule)}`}
      empty={t`Every route is let in unchanged.`}
      hint={t`The first rule that matches decides. What no rule matches comes in unchanged.`}
      renderItem={(rule, change) => (
        <>
          <Pair>
            <SelectField
              label={t`Action`}
              value={rule.action}
              choices={choicesOf(ACTIONS)}
              commit={(action) => change({ action })}
            />
            {twoLinks && (
              <SelectField
                label={t`Learnt over`}
                value={rule.link}
                choices={choicesOf(LINK_CHOICE_WORDS)}
                commit={(link) => change({ link })}
              />
            )}
          </Pair>
          <TextField
            label={t`Match prefixes`}
            path="prefixes"
            value={rule.prefixes}
            show={(prefixes) => prefixes.map(prefixMatchText).join(', ')}
            parse={parsePrefixMatches}
            commit={(prefixes) => change({ prefixes })}
            placeholder={t`every prefix`}
            hint={t`Parted by commas, like 10.0.0.0/8 up to /24.`}
            mono
          />
          <CommunityList
            label={t`Match any of these communities`}
            path="communities"
            values={rule.communities}
            commit={(communities) => change({ communities })}
          />
          <OptionalAsnMatchField
            label={t`Match paths through`}
            unit={t`AS`}
            path="asPathContains"
            value={rule.asPathContains}
            commit={(asPathContains) => change({ asPathContains })}
          />
          {rule.action === 'permit' && (
            <>
              <Pair>
                <OptionalAttributeField
                  label={t`Set local preference`}
                  path="setLocalPreference"
                  value={rule.setLocalPreference}
                  commit={(setLocalPreference) => change({ setLocalPreference })}
                />
                <OptionalAttributeField
                  label={t`Set weight`}
                  path="setWeight"
                  value={rule.setWeight}
                  commit={(setWeight) => change({ setWeight })}
                />
              </Pair>
              <Pair>
                <OptionalAttributeField
                  label={t`Set MED`}
                  path="setMed"
                  value={rule.setMed}
                  commit={(setMed) => change({ setMed })}
                />
                <PrependField
                  label={t`Prepend`}
                  path="prepend"
                  placeholder={t`none`}
                  value={rule.prepend}
                  commit={(prepend) => change({ prepend })}
                />
              </Pair>
            </>
          )}
        </>
      )}
      renderNew={(add) => <PolicyRuleStart onAdd={add} />}
    />
  );
}

function parsePrefixMatches(text: string) {
  const matches: PolicyRule['prefixes'][number][] = [];
  for (const part of text.split(/[,;\n]+/).filter((piece) => piece.trim())) {
    const match = parsePrefixMatch(part);
    if (!match.ok) return match;
    matches.push(match.value);
  }
  return { ok: true as const, value: matches };
}

function ruleSummary(rule: PolicyRule): string {
  const matches = [
    ...(rule.link === 'both' ? [] : [t`${rule.link} link`]),
    ...(rule.prefixes.length > 0 ? [rule.prefixes.map(prefixMatchText).join(' or ')] : []),
    ...(rule.communities.length > 0 ? [`community ${rule.communities.join(' or ')}`] : []),
    ...(rule.asPathContains === null ? [] : [t`through AS ${rule.asPathContains}`]),
  ];
  const sets = [
    ...(rule.setLocalPreference === null ? [] : [t`local preference ${rule.setLocalPreference}`]),
    ...(rule.setWeight === null ? [] : [`weight ${rule.setWeight}`]),
    ...(rule.setMed === null ? [] : [`MED ${rule.setMed}`]),
    ...(rule.prepend.length > 0 ? [`prepend ${rule.prepend.join(' ')}`] : []),
  ];
  const what = matches.length > 0 ? matches.join(', ') : t`every route`;
  if (rule.action === 'deny') return t`keep out ${what}`;
  return sets.length > 0 ? `${what}: ${sets.join(', ')}` : t`let in ${what}`;
}
