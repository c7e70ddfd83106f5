import { t } from '#base/t.ts';
import type { FilterRule } from '#model/translation.ts';
import { ItemList } from '#ui/components/form/item-list.tsx';
import { NewItem } from '#ui/components/form/new-item.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { TextField } from '#ui/components/form/text-field.tsx';
import { addressSetText, parseAddressSet } from '../../fields/parse-addresses.ts';
import { parsePorts } from '../../fields/parse-number.ts';
import { AddressSetField } from './source-nat-list.tsx';

const ACTIONS = { allow: t`Allow`, deny: t`Deny` } as const;

interface FilterRuleListProps {
  readonly rules: readonly FilterRule[];
  readonly commit: (rules: readonly FilterRule[]) => string | null;
}

/** Which flows may be opened; the first match decides, replies pass by state. */
export function FilterRuleList({ rules, commit }: FilterRuleListProps) {
  return (
    <ItemList<FilterRule>
      label={t`Packet filter`}
      one={t`Filter rule`}
      path="filter"
      items={rules}
      commit={commit}
      ordered
      summary={(rule, index) => `${index + 1}. ${filterSummary(rule)}`}
      empty={t`Everything passes.`}
      hint={t`The first match decides. Only packets that open a flow are asked.`}
      renderItem={(rule, change) => (
        <>
          <SelectField
            label={t`Action`}
            value={rule.action}
            choices={choicesOf(ACTIONS)}
            commit={(action) => change({ action })}
          />
          <AddressSetField
            label={t`Sources`}
            path="sources"
            value={rule.sources}
            commit={(sources) => change({ sources })}
          />
          <AddressSetField
            label={t`Destinations`}
            path="destinations"
            value={rule.destinations}
            commit={(destinations) => change({ destinations })}
          />
          <TextField
            label={t`Ports`}
            path="ports"
            value={rule.ports}
            show={(ports) => ports.join(', ')}
            parse={parsePorts}
            commit={(ports) => change({ ports })}
            placeholder={t`every port`}
            mono
          />
        </>
      )}
      renderNew={(add) => (
        <NewItem
          fields={{
            action: { label: t`Action`, parse: parseAction, choices: choicesOf(ACTIONS) },
            sources: { label: t`Sources`, parse: parseAddressSet, placeholder: t`any, or 10.10.0.0/16` },
            destinations: {
              label: t`Destinations`,
              parse: parseAddressSet,
              placeholder: t`any, or 198.51.100.0/24`,
            },
          }}
          onAdd={(rule) => add({ ...rule, ports: [] })}
        />
      )}
    />
  );
}

function parseAction(text: string) {
  return text === 'allow' || text === 'deny'
    ? { ok: true as const, value: text as FilterRule['action'] }
    : { ok: false as const, error: t`Choose allow or deny.` };
}

function filterSummary({ action, sources, destinations, ports }: FilterRule): string {
  const [what, from, to] = [
    ACTIONS[action].toLowerCase(),
    addressSetText(sources),
    addressSetText(destinations),
  ];
  return ports.length > 0
    ? t`${what} ${from} to ${to}, port ${ports.join(', ')}`
    : t`${what} ${from} to ${to}`;
}
