import { t } from '#base/t.ts';
import { parseAddress } from '#model/addresses.ts';
import type { DestinationNat } from '#model/translation.ts';
import { ItemList } from '#ui/components/form/item-list.tsx';
import { NewItem } from '#ui/components/form/new-item.tsx';
import { TextField } from '#ui/components/form/text-field.tsx';
import { optional } from '../../fields/parse-checked.ts';
import { parsePort } from '../../fields/parse-number.ts';
import { AddressField } from '../../fields/value-fields.tsx';

const parseAnyPort = optional(parsePort);

interface DestinationNatListProps {
  readonly rules: readonly DestinationNat[];
  readonly commit: (rules: readonly DestinationNat[]) => string | null;
}

/** Published addresses and what stands behind them. @source ER-227 to ER-233 */
export function DestinationNatList({ rules, commit }: DestinationNatListProps) {
  return (
    <ItemList<DestinationNat>
      label={t`Destination NAT`}
      one={t`Published address`}
      path="destinationNat"
      items={rules}
      commit={commit}
      ordered
      summary={({ publicAddress, port, insideAddress }) =>
        port === null
          ? `${publicAddress} → ${insideAddress}`
          : t`${publicAddress} port ${port} → ${insideAddress}`
      }
      empty={t`No published address.`}
      renderItem={(rule, change) => (
        <>
          <AddressField
            label={t`Public address`}
            path="publicAddress"
            value={rule.publicAddress}
            commit={(publicAddress) => change({ publicAddress })}
          />
          <TextField
            label={t`Port`}
            path="port"
            value={rule.port}
            show={(port) => (port === null ? '' : String(port))}
            parse={parseAnyPort}
            commit={(port) => change({ port })}
            placeholder={t`every port`}
            mono
          />
          <AddressField
            label={t`Inside address`}
            path="insideAddress"
            value={rule.insideAddress}
            commit={(insideAddress) => change({ insideAddress })}
          />
        </>
      )}
      renderNew={(add) => (
        <NewItem
          fields={{
            publicAddress: { label: t`Public address`, parse: parseAddress, placeholder: '192.0.2.82' },
            port: { label: t`Port (empty: every port)`, parse: parseAnyPort, placeholder: '443' },
            insideAddress: { label: t`Inside address`, parse: parseAddress, placeholder: '10.10.250.10' },
          }}
          onAdd={add}
        />
      )}
    />
  );
}
