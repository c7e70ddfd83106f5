import { t } from '#base/t.ts';
import { parsePrefix } from '#model/addresses.ts';
import type { SourceNat } from '#model/translation.ts';
import { ItemList } from '#ui/components/form/item-list.tsx';
import { NewItem } from '#ui/components/form/new-item.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { TextField } from '#ui/components/form/text-field.tsx';
import { NodeSetField } from '../../fields/node-set-field.tsx';
import { addressSetText, parseAddressSet } from '../../fields/parse-addresses.ts';
import { parseLabel } from '../../fields/parse-text.ts';
import { OptionalAddressField, PrefixField } from '../../fields/value-fields.tsx';

const EGRESS = {
  any: t`Any way out`,
  expressroute: 'ExpressRoute',
  internet: t`The internet`,
  inside: t`Inside the own network`,
  devices: t`These devices`,
} as const;

const EGRESS_PHRASES = {
  any: t`any way out`,
  expressroute: t`for ExpressRoute`,
  internet: t`for the internet`,
  inside: t`for the own network`,
} as const;

const NEXT_DEVICES = ['router', 'firewall', 'provider'] as const;

interface SourceNatListProps {
  readonly rules: readonly SourceNat[];
  readonly commit: (rules: readonly SourceNat[]) => string | null;
}

/** Pools that hide inside addresses. One pool per way out is the rule. @source ER-220 to ER-226 */
export function SourceNatList({ rules, commit }: SourceNatListProps) {
  return (
    <ItemList<SourceNat>
      label={t`Source NAT pools`}
      one={t`Pool`}
      path="sourceNat"
      items={rules}
      commit={commit}
      ordered
      summary={({ name, pool, egress }) =>
        `${name || t`Pool`} ${pool}, ${typeof egress === 'string' ? EGRESS_PHRASES[egress] : t`by device`}`
      }
      empty={t`No source translation.`}
      hint={t`The first rule that matches acts.`}
      renderItem={(rule, change) => (
        <>
          <TextField
            label={t`Name`}
            path="name"
            value={rule.name}
            show={(name) => name}
            parse={parseLabel}
            commit={(name) => change({ name })}
          />
          <PrefixField label={t`Pool`} path="pool" value={rule.pool} commit={(pool) => change({ pool })} />
          <OptionalAddressField
            label={t`Address drawn and used`}
            path="address"
            value={rule.address}
            placeholder={t`first usable one`}
            commit={(address) => change({ address })}
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
          <SelectField
            label={t`When it leaves by`}
            value={typeof rule.egress === 'string' ? rule.egress : 'devices'}
            choices={choicesOf(EGRESS)}
            commit={(egress) => change({ egress: egress === 'devices' ? [] : egress })}
          />
          {typeof rule.egress !== 'string' && (
            <NodeSetField
              label={t`Devices that the chosen route leads to`}
              kinds={NEXT_DEVICES}
              value={rule.egress}
              commit={(egress) => change({ egress })}
            />
          )}
        </>
      )}
      renderNew={(add) => (
        <NewItem
          fields={{
            name: { label: t`Name (may be empty)`, parse: parseLabel, placeholder: t`Pool A` },
            pool: { label: t`Pool`, parse: parsePrefix, placeholder: '192.0.2.64/28' },
          }}
          onAdd={({ name, pool }) =>
            add({ name, pool, address: null, sources: 'private', destinations: 'public', egress: 'any' })
          }
        />
      )}
    />
  );
}

interface AddressSetFieldProps {
  readonly label: string;
  readonly path: string;
  readonly value: SourceNat['sources'];
  readonly commit: (value: SourceNat['sources']) => string | null;
}

const SET_WORDS = ['any', 'private', 'public'].map((value) => ({ value }));

/** `any`, `private`, `public`, or prefixes. */
export const AddressSetField = (props: AddressSetFieldProps) => (
  <TextField
    {...props}
    show={addressSetText}
    parse={parseAddressSet}
    suggestions={SET_WORDS}
    mono
    hint={t`any, private, public, or prefixes`}
  />
);
