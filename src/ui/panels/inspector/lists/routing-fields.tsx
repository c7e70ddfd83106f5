import { t } from '#base/t.ts';
import type { Routing } from '#model/routing.ts';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { Pair } from '#ui/components/form/section.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { AttributeField, OptionalAsnField, PrefixList, WholeField } from '../../fields/value-fields.tsx';
import type { FormProps } from '../form-props.ts';
import { AdvertList } from './advert-list.tsx';
import { StaticRouteList } from './static-route-list.tsx';

const LEARNS = { all: t`All routes`, 'default-only': t`A default route only` } as const;

/** The routing that most designs set: AS number and static routes. */
export function RoutingFields({ value, change }: FormProps<Routing>) {
  return (
    <>
      <OptionalAsnField
        label={t`AS number`}
        path="asn"
        value={value.asn}
        placeholder={t`the site's`}
        commit={(asn) => change({ asn })}
      />
      <StaticRouteList routes={value.staticRoutes} commit={(staticRoutes) => change({ staticRoutes })} />
      <PrefixList
        label={t`Own prefixes`}
        path="originated"
        values={value.originated}
        commit={(originated) => change({ originated })}
        hint={t`Kept alive by a discard route, so that they may be announced.`}
      />
    </>
  );
}

export function MoreRoutingFields({ value, change }: FormProps<Routing>) {
  return (
    <>
      <AdvertList
        label={t`Announced over its internet links`}
        path="internetAdverts"
        adverts={value.internetAdverts}
        commit={(internetAdverts) => change({ internetAdverts })}
        twoLinks={false}
      />
      <Pair>
        <AttributeField
          label={t`Local preference, internet`}
          path="internetLocalPreference"
          value={value.internetLocalPreference}
          commit={(internetLocalPreference) => change({ internetLocalPreference })}
        />
        <WholeField
          label={t`Equal paths used`}
          path="multipath"
          min={1}
          max={64}
          value={value.multipath}
          commit={(multipath) => change({ multipath })}
          hint={value.multipath === 1 ? t`Multipath is off.` : undefined}
        />
      </Pair>
      <SelectField
        label={t`Routes it takes from its own AS`}
        value={value.learns}
        choices={choicesOf(LEARNS)}
        commit={(learns) => change({ learns })}
        hint={t`An internet edge that took the circuit's routes would send replies there (ER-233).`}
      />
      <CheckField
        label={t`Ignore AS path length`}
        value={value.ignoreAsPath}
        commit={(ignoreAsPath) => change({ ignoreAsPath })}
        hint={t`bestpath as-path ignore (ER-162)`}
      />
      <CheckField
        label={t`Equal paths through different ASes`}
        value={value.multipathRelax}
        commit={(multipathRelax) => change({ multipathRelax })}
        hint="bestpath as-path multipath-relax"
      />
      <CheckField
        label={t`Compare the MED of different ASes`}
        value={value.alwaysCompareMed}
        commit={(alwaysCompareMed) => change({ alwaysCompareMed })}
        hint="always-compare-med"
      />
      <CheckField
        label={t`Compare the MED of one AS first`}
        value={value.deterministicMed}
        commit={(deterministicMed) => change({ deterministicMed })}
        hint={t`deterministic-med. Off, the order in which routes came may decide.`}
      />
      <CheckField
        label={t`Let the lowest router id decide`}
        value={value.compareRouterId}
        commit={(compareRouterId) => change({ compareRouterId })}
        hint={t`bestpath compare-routerid. Off, the route that is best already stays.`}
      />
    </>
  );
}
