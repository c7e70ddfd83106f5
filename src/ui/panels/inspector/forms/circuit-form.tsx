import { t } from '#base/t.ts';
import type { CircuitLink, CircuitNode, DirectPort, ExistingCircuit } from '#model/kinds/circuit.ts';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { More, Pair, Section } from '#ui/components/form/section.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { TextField } from '#ui/components/form/text-field.tsx';
import { SecretField } from '#ui/library/secret-field.tsx';
import { locationIds } from '../../fields/catalogue-choices.ts';
import { OptionalNodeField } from '../../fields/node-field.tsx';
import { parseName } from '../../fields/parse-text.ts';
import { DateField, LabelField, OptionalWholeField, RateField } from '../../fields/value-fields.tsx';
import { type FormProps, withHalf } from '../form-props.ts';
import { NodeAbout } from './node-about.tsx';

const SKUS = { Local: t`Local`, Standard: t`Standard`, Premium: t`Premium` } as const;
const BILLING = { Metered: t`Metered`, Unlimited: t`Unlimited` } as const;
const CONNECTIVITY = {
  exchange: t`Cloud exchange`,
  'point-to-point': t`Point-to-point Ethernet`,
  ipvpn: t`IP VPN (any to any)`,
  direct: t`ExpressRoute Direct`,
} as const;
export const CLOUDS = { commercial: t`Commercial`, usgov: t`US Government`, china: t`China` } as const;
const PROVIDER_STATES = {
  NotProvisioned: t`Not provisioned`,
  Provisioning: t`Provisioning`,
  Provisioned: t`Provisioned`,
} as const;
const MICROSOFT_STATES = { Enabled: t`Enabled`, Disabled: t`Disabled` } as const;
const DRAINED = { none: t`No link`, primary: t`Primary link`, secondary: t`Secondary link` } as const;
const EDGES = ['router', 'firewall', 'provider'] as const;

export function CircuitForm({ value, change }: FormProps<CircuitNode>) {
  const [primary, secondary] = value.locations;
  return (
    <>
      <Section title={t`Circuit`}>
        <Pair>
          <SelectField
            label={t`SKU`}
            value={value.sku}
            choices={choicesOf(SKUS)}
            commit={(sku) => change({ sku })}
          />
          <RateField
            label={t`Bandwidth`}
            path="mbps"
            value={value.mbps}
            commit={(mbps) => change({ mbps })}
          />
        </Pair>
        <LocationField
          label={value.metro ? t`Peering location, primary` : t`Peering location`}
          path="locations.0"
          value={primary}
          commit={(location) =>
            change({ locations: value.metro ? [location, secondary] : [location, location] })
          }
        />
        {value.metro && (
          <LocationField
            label={t`Peering location, secondary`}
            path="locations.1"
            value={secondary}
            commit={(location) => change({ locations: [primary, location] })}
          />
        )}
        <SelectField
          label={t`Connectivity`}
          value={value.connectivity}
          choices={choicesOf(CONNECTIVITY)}
          commit={(connectivity) => change({ connectivity })}
        />
        <SecretField label={t`Service key`} of={value.id} />
      </Section>
      <Section title={t`Primary link`}>
        <CircuitLinkFields
          half={0}
          value={value.links[0]}
          commit={(link) => change({ links: withHalf(value.links, 0, link) })}
        />
      </Section>
      <Section title={t`Secondary link`}>
        <CircuitLinkFields
          half={1}
          value={value.links[1]}
          commit={(link) => change({ links: withHalf(value.links, 1, link) })}
        />
      </Section>
      <More>
        <Pair>
          <SelectField
            label={t`Billing`}
            value={value.billing}
            choices={choicesOf(BILLING)}
            commit={(billing) => change({ billing })}
          />
          <SelectField
            label={t`Cloud`}
            value={value.cloud}
            choices={choicesOf(CLOUDS)}
            commit={(cloud) => change({ cloud })}
          />
        </Pair>
        <CheckField
          label={t`Metro: its links land at two sites`}
          value={value.metro}
          commit={(metro) => change(metro ? { metro } : { metro, locations: [primary, primary] })}
        />
        <SelectField
          label={t`Drained for maintenance`}
          value={value.drained}
          choices={choicesOf(DRAINED)}
          commit={(drained) => change({ drained })}
          hint={t`Microsoft lengthens its AS path on this link and prefers the other (ER-266).`}
        />
        <Pair>
          <SelectField
            label={t`Provider status`}
            value={value.providerState}
            choices={choicesOf(PROVIDER_STATES)}
            commit={(providerState) => change({ providerState })}
          />
          <SelectField
            label={t`Microsoft status`}
            value={value.microsoftState}
            choices={choicesOf(MICROSOFT_STATES)}
            commit={(microsoftState) => change({ microsoftState })}
          />
        </Pair>
        <DateField
          label={t`Created on`}
          path="createdOn"
          value={value.createdOn}
          commit={(createdOn) => change({ createdOn })}
        />
        <ExistingFields
          value={value.existing}
          fresh={{ sku: value.sku, billing: value.billing, mbps: value.mbps }}
          commit={(existing) => change({ existing })}
        />
        <DirectPortFields value={value.directPort} commit={(directPort) => change({ directPort })} />
        <NodeAbout value={value} change={change} />
      </More>
    </>
  );
}

interface LocationFieldProps {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  readonly commit: (location: string) => string | null;
}

const LocationField = (props: LocationFieldProps) => (
  <TextField
    {...props}
    show={locationIds.show}
    parse={locationIds.parse}
    suggestions={locationIds.suggestions}
    placeholder={t`Amsterdam`}
  />
);

interface CircuitLinkFieldsProps {
  readonly half: 0 | 1;
  readonly value: CircuitLink;
  readonly commit: (link: CircuitLink) => string | null;
}

function CircuitLinkFields({ half, value, commit }: CircuitLinkFieldsProps) {
  const path = `links.${half}`;
  return (
    <>
      <OptionalNodeField
        label={t`Customer edge`}
        kinds={EDGES}
        none={t`Nothing connected`}
        value={value.customerEdge}
        commit={(customerEdge) => commit({ ...value, customerEdge })}
      />
      <Pair>
        <LabelField
          label={t`Physical group`}
          path={`${path}.physicalGroup`}
          value={value.physicalGroup}
          placeholder={t`none`}
          commit={(physicalGroup) => commit({ ...value, physicalGroup })}
          hint={t`Same text: they fail together.`}
        />
        <LabelField
          label={t`Port`}
          path={`${path}.port`}
          value={value.port}
          placeholder={t`none`}
          commit={(port) => commit({ ...value, port })}
          hint={t`Compared, to find links that share one.`}
        />
      </Pair>
    </>
  );
}

interface ExistingFieldsProps {
  readonly value: ExistingCircuit | null;
  readonly fresh: ExistingCircuit;
  readonly commit: (existing: ExistingCircuit | null) => string | null;
}

/** What runs today, where the design is about changing it. */
function ExistingFields({ value, fresh, commit }: ExistingFieldsProps) {
  return (
    <>
      <CheckField
        label={t`It runs today, and this design changes it`}
        value={value !== null}
        commit={(on) => commit(on ? fresh : null)}
      />
      {value && (
        <>
          <Pair>
            <SelectField
              label={t`SKU today`}
              value={value.sku}
              choices={choicesOf(SKUS)}
              commit={(sku) => commit({ ...value, sku })}
            />
            <SelectField
              label={t`Billing today`}
              value={value.billing}
              choices={choicesOf(BILLING)}
              commit={(billing) => commit({ ...value, billing })}
            />
          </Pair>
          <RateField
            label={t`Bandwidth today`}
            path="existing.mbps"
            value={value.mbps}
            commit={(mbps) => commit({ ...value, mbps })}
          />
        </>
      )}
    </>
  );
}

const RATES = [
  { value: 10, label: t`10 Gbps` },
  { value: 100, label: t`100 Gbps` },
] as const;
const ENCAPSULATION = { QinQ: 'QinQ', Dot1Q: 'Dot1Q' } as const;

interface DirectPortFieldsProps {
  readonly value: DirectPort | null;
  readonly commit: (port: DirectPort | null) => string | null;
}

function DirectPortFields({ value, commit }: DirectPortFieldsProps) {
  return (
    <>
      <CheckField
        label={t`On an ExpressRoute Direct port pair`}
        value={value !== null}
        commit={(on) =>
          commit(
            on ? { name: t`Port pair`, gbps: 10, encapsulation: 'QinQ', macsec: false, sTag: null } : null,
          )
        }
      />
      {value && (
        <>
          <TextField
            label={t`Port pair`}
            path="directPort.name"
            value={value.name}
            show={(name) => name}
            parse={parseName}
            commit={(name) => commit({ ...value, name })}
          />
          <Pair>
            <SelectField
              label={t`Port rate`}
              value={value.gbps}
              choices={RATES}
              commit={(gbps) => commit({ ...value, gbps })}
            />
            <SelectField
              label={t`Tagging`}
              value={value.encapsulation}
              choices={choicesOf(ENCAPSULATION)}
              commit={(encapsulation) => commit({ ...value, encapsulation })}
            />
          </Pair>
          <CheckField
            label={t`MACsec`}
            value={value.macsec}
            commit={(macsec) => commit({ ...value, macsec })}
          />
          <OptionalWholeField
            label={t`S-Tag asked for`}
            path="directPort.sTag"
            min={0}
            max={65_535}
            value={value.sTag}
            placeholder={t`none: Azure assigns it`}
            commit={(sTag) => commit({ ...value, sTag: sTag as DirectPort['sTag'] })}
          />
        </>
      )}
    </>
  );
}
