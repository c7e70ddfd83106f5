import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import { parsePrefix } from '#model/addresses.ts';
import type { NodeId } from '#model/ids.ts';
import type { StaticRoute } from '#model/routing.ts';
import { ItemList } from '#ui/components/form/item-list.tsx';
import { NewItem } from '#ui/components/form/new-item.tsx';
import { useNodeChoices } from '../../fields/node-choices.ts';
import { OptionalNodeField } from '../../fields/node-field.tsx';
import { PrefixField, WholeField } from '../../fields/value-fields.tsx';

const NEIGHBOURS = ['router', 'firewall', 'provider', 'host', 'circuit', 'gateway', 'internet'] as const;
const DISCARD = 'discard';

interface StaticRouteListProps {
  readonly routes: readonly StaticRoute[];
  readonly commit: (routes: readonly StaticRoute[]) => string | null;
}

export function StaticRouteList({ routes, commit }: StaticRouteListProps) {
  const choices = useNodeChoices(NEIGHBOURS);
  const nameOf = (via: NodeId | null) =>
    via === null ? 'discard' : (choices.find(({ value }) => value === via)?.label ?? via);
  return (
    <ItemList<StaticRoute>
      label={t`Static routes`}
      one={t`Static route`}
      path="staticRoutes"
      items={routes}
      commit={commit}
      summary={({ prefix, via, distance }) =>
        `${prefix} → ${nameOf(via)}${counted(distance, { one: '', other: ', distance #' })}`
      }
      renderItem={(route, change) => (
        <>
          <PrefixField
            label={t`Prefix`}
            path="prefix"
            value={route.prefix}
            commit={(prefix) => change({ prefix })}
          />
          <OptionalNodeField
            label={t`Via`}
            kinds={NEIGHBOURS}
            none={t`Discard`}
            value={route.via}
            commit={(via) => change({ via })}
          />
          <WholeField
            label={t`Administrative distance`}
            path="distance"
            min={1}
            max={255}
            value={route.distance}
            commit={(distance) => change({ distance })}
            hint={t`Lower wins. eBGP has 20, OSPF 110, iBGP 200.`}
          />
        </>
      )}
      renderNew={(add) => (
        <NewItem
          fields={{
            prefix: { label: t`Prefix`, parse: parsePrefix, placeholder: '10.0.0.0/8' },
            via: {
              label: t`Via`,
              parse: parseVia,
              choices: [...choices, { value: DISCARD, label: t`Discard` }],
            },
          }}
          onAdd={({ prefix, via }) => add({ prefix, via, distance: 1 })}
        />
      )}
    />
  );
}

function parseVia(text: string) {
  if (text === '') return { ok: false as const, error: t`Choose a neighbour, or discard.` };
  return { ok: true as const, value: text === DISCARD ? null : (text as NodeId) };
}
