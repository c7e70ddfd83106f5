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

const SKUS = { Local: 'Local', Standard: 'Standard', Premium: 'Premium' } as const;
const BILLING = { Metered: 'Metered', Unlimited: 'Unlimited' } as const;
const CONNECTIVITY = {
  exchange: 'Cloud exchange',
  'point-to-point': 'Point-to-point Ethernet',
  ipvpn: 'IP VPN (any to any)',
  direct: 'ExpressRoute Direct',
} as const;
export const CLOUDS = { commercial: 'Commercial', usgov: 'US Government', china: 'China' } as const;
const PROVIDER_STATES = {
  NotProvisioned: 'Not provisioned',
  Provisioning: 'Provisioning',
  Provisioned: 'Provisioned',
} as const;
const MICROSOFT_STATES = { Enabled: 'Enabled', Disabled: 'Disabled' } as const;
const DRAINED = { none: 'No link', primary: 'Primary link', secondary: 'Secondary link' } as const;
const EDGES = ['router', 'firewall', 'provider'] as const;

export function CircuitForm({ value, change }: FormProps<CircuitNode>) {
  const [primary, secondary] = value.locations;
  return (
    <>
      <Section title="Circuit">
        <Pair>
          <SelectField
            label="SKU"
            value={value.sku}
            choices={choicesOf(SKUS)}
            commit={(sku) => change({ sku })}
          />
          <RateField label="Bandwidth" path="mbps" value={value.mbps} commit={(mbps) => change({ mbps })} />
        </Pair>
        <LocationField
          label={value.metro ? 'Peering location, primary' : 'Peering location'}
          path="locations.0"
          value={primary}
          commit={(location) =>
            change({ locations: value.metro ? [location, secondary] : [location, location] })
          }
        />
        {value.metro && (
          <LocationField
            label="Peering location, secondary"
            path="locations.1"
            value={secondary}
            commit={(location) => change({ locations: [primary, location] })}
          />
        )}
        <SelectField
          label="Connectivity"
          value={value.connectivity}
          choices={choicesOf(CONNECTIVITY)}
          commit={(connectivity) => change({ connectivity })}
        />
        <SecretField label="Service key" of={value.id} />
      </Section>
      <Section title="Primary link">
        <CircuitLinkFields
          half={0}
          value={value.links[0]}
          commit={(link) => change({ links: withHalf(value.links, 0, link) })}
        />
      </Section>
      <Section title="Secondary link">
        <CircuitLinkFields
          half={1}
          value={value.links[1]}
          commit={(link) => change({ links: withHalf(value.links, 1, link) })}
        />
      </Section>
      <More>
        <Pair>
          <SelectField
            label="Billing"
            value={value.billing}
            choices={choicesOf(BILLING)}
            commit={(billing) => change({ billing })}
          />
          <SelectField
            label="Cloud"
            value={value.cloud}
            choices={choicesOf(CLOUDS)}
            commit={(cloud) => change({ cloud })}
          />
        </Pair>
        <CheckField
          label="Metro: its links land at two sites"
          value={value.metro}
          commit={(metro) => change(metro ? { metro } : { metro, locations: [primary, primary] })}
        />
        <SelectField
          label="Drained for maintenance"
          value={value.drained}
          choices={choicesOf(DRAINED)}
          commit={(drained) => change({ drained })}
          hint="Microsoft lengthens its AS path on this link and prefers the other (ER-266)."
        />
        <Pair>
          <SelectField
            label="Provider status"
            value={value.providerState}
            choices={choicesOf(PROVIDER_STATES)}
            commit={(providerState) => change({ providerState })}
          />
          <SelectField
            label="Microsoft status"
            value={value.microsoftState}
            choices={choicesOf(MICROSOFT_STATES)}
            commit={(microsoftState) => change({ microsoftState })}
          />
        </Pair>
        <DateField
          label="Created on"
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
    placeholder="Amsterdam"
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
        label="Customer edge"
        kinds={EDGES}
        none="Nothing connected"
        value={value.customerEdge}
        commit={(customerEdge) => commit({ ...value, customerEdge })}
      />
      <Pair>
        <LabelField
          label="Physical group"
          path={`${path}.physicalGroup`}
          value={value.physicalGroup}
          placeholder="none"
          commit={(physicalGroup) => commit({ ...value, physicalGroup })}
          hint="Same text: they fail together."
        />
        <LabelField
          label="Port"
          path={`${path}.port`}
          value={value.port}
          placeholder="none"
          commit={(port) => commit({ ...value, port })}
          hint="Compared, to find links that share one."
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
        label="It runs today, and this design changes it"
        value={value !== null}
        commit={(on) => commit(on ? fresh : null)}
      />
      {value && (
        <>
          <Pair>
            <SelectField
              label="SKU today"
              value={value.sku}
              choices={choicesOf(SKUS)}
              commit={(sku) => commit({ ...value, sku })}
            />
            <SelectField
              label="Billing today"
              value={value.billing}
              choices={choicesOf(BILLING)}
              commit={(billing) => commit({ ...value, billing })}
            />
          </Pair>
          <RateField
            label="Bandwidth today"
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
  { value: 10, label: '10 Gbps' },
  { value: 100, label: '100 Gbps' },
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
        label="On an ExpressRoute Direct port pair"
        value={value !== null}
        commit={(on) =>
          commit(
            on ? { name: 'Port pair', gbps: 10, encapsulation: 'QinQ', macsec: false, sTag: null } : null,
          )
        }
      />
      {value && (
        <>
          <TextField
            label="Port pair"
            path="directPort.name"
            value={value.name}
            show={(name) => name}
            parse={parseName}
            commit={(name) => commit({ ...value, name })}
          />
          <Pair>
            <SelectField
              label="Port rate"
              value={value.gbps}
              choices={RATES}
              commit={(gbps) => commit({ ...value, gbps })}
            />
            <SelectField
              label="Tagging"
              value={value.encapsulation}
              choices={choicesOf(ENCAPSULATION)}
              commit={(encapsulation) => commit({ ...value, encapsulation })}
            />
          </Pair>
          <CheckField label="MACsec" value={value.macsec} commit={(macsec) => commit({ ...value, macsec })} />
          <OptionalWholeField
            label="S-Tag asked for"
            path="directPort.sTag"
            min={0}
            max={65_535}
            value={value.sTag}
            placeholder="none: Azure assigns it"
            commit={(sTag) => commit({ ...value, sTag: sTag as DirectPort['sTag'] })}
          />
        </>
      )}
    </>
  );
}
