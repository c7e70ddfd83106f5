import type { Routing } from '#model/routing.ts';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { Pair } from '#ui/components/form/section.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { AttributeField, OptionalAsnField, PrefixList, WholeField } from '../../fields/value-fields.tsx';
import type { FormProps } from '../form-props.ts';
import { AdvertList } from './advert-list.tsx';
import { StaticRouteList } from './static-route-list.tsx';

const LEARNS = { all: 'All routes', 'default-only': 'A default route only' } as const;

/** The routing that most designs set: AS number and static routes. */
export function RoutingFields({ value, change }: FormProps<Routing>) {
  return (
    <>
      <OptionalAsnField
        label="AS number"
        path="asn"
        value={value.asn}
        placeholder="the site's"
        commit={(asn) => change({ asn })}
      />
      <StaticRouteList routes={value.staticRoutes} commit={(staticRoutes) => change({ staticRoutes })} />
      <PrefixList
        label="Own prefixes"
        path="originated"
        values={value.originated}
        commit={(originated) => change({ originated })}
        hint="Kept alive by a discard route, so that they may be announced."
      />
    </>
  );
}

export function MoreRoutingFields({ value, change }: FormProps<Routing>) {
  return (
    <>
      <AdvertList
        label="Announced over its internet links"
        path="internetAdverts"
        adverts={value.internetAdverts}
        commit={(internetAdverts) => change({ internetAdverts })}
        twoLinks={false}
      />
      <Pair>
        <AttributeField
          label="Local preference, internet"
          path="internetLocalPreference"
          value={value.internetLocalPreference}
          commit={(internetLocalPreference) => change({ internetLocalPreference })}
        />
        <WholeField
          label="Equal paths used"
          path="multipath"
          min={1}
          max={64}
          value={value.multipath}
          commit={(multipath) => change({ multipath })}
          hint={value.multipath === 1 ? 'Multipath is off.' : undefined}
        />
      </Pair>
      <SelectField
        label="Routes it takes from its own AS"
        value={value.learns}
        choices={choicesOf(LEARNS)}
        commit={(learns) => change({ learns })}
        hint="An internet edge that took the circuit's routes would send replies there (ER-233)."
      />
      <CheckField
        label="Ignore AS path length"
        value={value.ignoreAsPath}
        commit={(ignoreAsPath) => change({ ignoreAsPath })}
        hint="bestpath as-path ignore (ER-162)"
      />
      <CheckField
        label="Equal paths through different ASes"
        value={value.multipathRelax}
        commit={(multipathRelax) => change({ multipathRelax })}
        hint="bestpath as-path multipath-relax"
      />
      <CheckField
        label="Compare the MED of different ASes"
        value={value.alwaysCompareMed}
        commit={(alwaysCompareMed) => change({ alwaysCompareMed })}
        hint="always-compare-med"
      />
      <CheckField
        label="Compare the MED of one AS first"
        value={value.deterministicMed}
        commit={(deterministicMed) => change({ deterministicMed })}
        hint="deterministic-med. Off, the order in which routes came may decide."
      />
      <CheckField
        label="Let the lowest router id decide"
        value={value.compareRouterId}
        commit={(compareRouterId) => change({ compareRouterId })}
        hint="bestpath compare-routerid. Off, the route that is best already stays."
      />
    </>
  );
}
