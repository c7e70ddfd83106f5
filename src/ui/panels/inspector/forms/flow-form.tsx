import { parseAddress } from '#model/addresses.ts';
import type { Flow, FlowTarget } from '#model/flow.ts';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { More, Pair, Section } from '#ui/components/form/section.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { TextField } from '#ui/components/form/text-field.tsx';
import { ENDPOINT_KINDS, useNodeChoices } from '../../fields/node-choices.ts';
import { NodeField } from '../../fields/node-field.tsx';
import { parseFlowRate, rateText } from '../../fields/parse-rate.ts';
import {
  AddressField,
  HostnameField,
  NotesField,
  OptionalAddressField,
  OptionalWholeField,
  WholeField,
} from '../../fields/value-fields.tsx';
import type { FormProps } from '../form-props.ts';

const TARGETS = { node: 'A thing in the design', name: 'A host name', address: 'An address' } as const;
const PROTOCOLS = { tcp: 'TCP', udp: 'UDP' } as const;
const ENCRYPTION = { tls: 'TLS', ipsec: 'IPsec', none: 'Nothing: clear text' } as const;
const PRIVACY = { any: 'May cross the internet', 'no-internet': 'Must not cross the internet' } as const;

export function FlowForm({ value, change }: FormProps<Flow>) {
  return (
    <>
      <Section title="From">
        <NodeField
          label="Opened by"
          kinds={ENDPOINT_KINDS}
          value={value.from.node}
          commit={(node) => change({ from: { node, address: null } })}
        />
        <OptionalAddressField
          label="Address"
          path="from.address"
          value={value.from.address}
          placeholder="its first"
          commit={(address) => change({ from: { ...value.from, address } })}
        />
      </Section>
      <Section title="To">
        <TargetFields value={value.to} commit={(to) => change({ to })} />
        <Pair>
          <SelectField
            label="Protocol"
            value={value.protocol}
            choices={choicesOf(PROTOCOLS)}
            commit={(protocol) => change({ protocol })}
          />
          <WholeField
            label="Port"
            path="port"
            min={1}
            max={65_535}
            value={value.port}
            commit={(port) => change({ port })}
          />
        </Pair>
      </Section>
      <Section title="Rate and intent">
        <Pair>
          <FlowRateField
            label="Request rate"
            path="forwardMbps"
            value={value.forwardMbps}
            commit={(forwardMbps) => change({ forwardMbps })}
          />
          <FlowRateField
            label="Reply rate"
            path="returnMbps"
            value={value.returnMbps}
            commit={(returnMbps) => change({ returnMbps })}
          />
        </Pair>
        <SelectField
          label="Privacy"
          value={value.privacy}
          choices={choicesOf(PRIVACY)}
          commit={(privacy) => change({ privacy })}
          hint="What you want of it. It changes findings, not routes."
        />
        <SelectField
          label="Protected by"
          value={value.encryption}
          choices={choicesOf(ENCRYPTION)}
          commit={(encryption) => change({ encryption })}
          hint="From end to end. ExpressRoute itself encrypts nothing (ER-375)."
        />
        <CheckField label="Critical" value={value.critical} commit={(critical) => change({ critical })} />
      </Section>
      <More>
        <Pair>
          <OptionalWholeField
            label="Sessions at once"
            path="sessions"
            min={0}
            max={1_000_000_000}
            value={value.sessions}
            placeholder="not estimated"
            commit={(sessions) => change({ sessions })}
            hint="To size NAT pools by."
          />
          <OptionalWholeField
            label="Largest packet"
            path="packetBytes"
            min={40}
            max={65_535}
            unit="bytes"
            value={value.packetBytes}
            placeholder="as the path allows"
            commit={(packetBytes) => change({ packetBytes })}
          />
        </Pair>
        <NotesField label="Notes" path="notes" value={value.notes} commit={(notes) => change({ notes })} />
      </More>
    </>
  );
}

interface FlowRateFieldProps {
  readonly label: string;
  readonly path: string;
  readonly value: number;
  readonly commit: (mbps: number) => string | null;
}

const FlowRateField = (props: FlowRateFieldProps) => (
  <TextField {...props} show={rateText} parse={parseFlowRate} placeholder="0 Mbps" />
);

interface TargetFieldsProps {
  readonly value: FlowTarget;
  readonly commit: (to: FlowTarget) => string | null;
}

function TargetFields({ value, commit }: TargetFieldsProps) {
  const nodes = useNodeChoices(ENDPOINT_KINDS);
  return (
    <>
      <SelectField
        label="Target"
        value={value.by}
        choices={choicesOf(TARGETS)}
        commit={(by) => (by === value.by ? null : commit(newTarget(by, nodes[0]?.value)))}
      />
      {value.by === 'node' && (
        <>
          <SelectField
            label="Thing"
            value={value.node}
            choices={nodes}
            commit={(node) => commit({ by: 'node', node, address: null })}
          />
          <OptionalAddressField
            label="Address"
            path="to.address"
            value={value.address}
            placeholder="its first"
            commit={(address) => commit({ ...value, address })}
          />
        </>
      )}
      {value.by === 'name' && (
        <HostnameField
          label="Host name"
          path="to.name"
          value={value.name}
          commit={(name) => commit({ by: 'name', name })}
          hint="DNS must resolve it first."
        />
      )}
      {value.by === 'address' && (
        <AddressField
          label="Address"
          path="to.bare"
          value={value.address}
          commit={(address) => commit({ by: 'address', address })}
        />
      )}
    </>
  );
}

/** A target of another sort begins with something that is valid and plainly a stand-in. */
function newTarget(
  by: FlowTarget['by'],
  firstNode: Extract<FlowTarget, { by: 'node' }>['node'] | undefined,
): FlowTarget {
  if (by === 'name') return { by, name: 'service.example' };
  const address = parseAddress('198.51.100.10');
  if (by === 'address' && address.ok) return { by, address: address.value };
  return firstNode ? { by: 'node', node: firstNode, address: null } : { by: 'name', name: 'service.example' };
}
