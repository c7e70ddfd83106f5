import { t } from '#base/t.ts';
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

const TARGETS = { node: t`A thing in the design`, name: 'A host name', address: t`An address` } as const;
const PROTOCOLS = { tcp: 'TCP', udp: 'UDP' } as const;
const ENCRYPTION = { tls: 'TLS', ipsec: 'IPsec', none: t`Nothing: clear text` } as const;
const PRIVACY = { any: t`May cross the internet`, 'no-internet': t`Must not cross the internet` } as const;

export function FlowForm({ value, change }: FormProps<Flow>) {
  return (
    <>
      <Section title={t`From`}>
        <NodeField
          label={t`Opened by`}
          kinds={ENDPOINT_KINDS}
          value={value.from.node}
          commit={(node) => change({ from: { node, address: null } })}
        />
        <OptionalAddressField
          label={t`Address`}
          path="from.address"
          value={value.from.address}
          placeholder={t`its first`}
          commit={(address) => change({ from: { ...value.from, address } })}
        />
      </Section>
      <Section title={t`To`}>
        <TargetFields value={value.to} commit={(to) => change({ to })} />
        <Pair>
          <SelectField
            label={t`Protocol`}
            value={value.protocol}
            choices={choicesOf(PROTOCOLS)}
            commit={(protocol) => change({ protocol })}
          />
          <WholeField
            label={t`Port`}
            path="port"
            min={1}
            max={65_535}
            value={value.port}
            commit={(port) => change({ port })}
          />
        </Pair>
      </Section>
      <Section title={t`Rate and intent`}>
        <Pair>
          <FlowRateField
            label={t`Request rate`}
            path="forwardMbps"
            value={value.forwardMbps}
            commit={(forwardMbps) => change({ forwardMbps })}
          />
          <FlowRateField
            label={t`Reply rate`}
            path="returnMbps"
            value={value.returnMbps}
            commit={(returnMbps) => change({ returnMbps })}
          />
        </Pair>
        <SelectField
          label={t`Privacy`}
          value={value.privacy}
          choices={choicesOf(PRIVACY)}
          commit={(privacy) => change({ privacy })}
          hint={t`What you want of it. It changes findings, not routes.`}
        />
        <SelectField
          label={t`Protected by`}
          value={value.encryption}
          choices={choicesOf(ENCRYPTION)}
          commit={(encryption) => change({ encryption })}
          hint={t`From end to end. ExpressRoute itself encrypts nothing (ER-375).`}
        />
        <CheckField label={t`Critical`} value={value.critical} commit={(critical) => change({ critical })} />
      </Section>
      <More>
        <Pair>
          <OptionalWholeField
            label={t`Sessions at once`}
            path="sessions"
            min={0}
            max={1_000_000_000}
            value={value.sessions}
            placeholder={t`not estimated`}
            commit={(sessions) => change({ sessions })}
            hint={t`To size NAT pools by.`}
          />
          <OptionalWholeField
            label={t`Largest packet`}
            path="packetBytes"
            min={40}
            max={65_535}
            unit="bytes"
            value={value.packetBytes}
            placeholder={t`as the path allows`}
            commit={(packetBytes) => change({ packetBytes })}
          />
        </Pair>
        <NotesField label={t`Notes`} path="notes" value={value.notes} commit={(notes) => change({ notes })} />
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
  <TextField {...props} show={rateText} parse={parseFlowRate} placeholder={t`0 Mbps`} />
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
        label={t`Target`}
        value={value.by}
        choices={choicesOf(TARGETS)}
        commit={(by) => (by === value.by ? null : commit(newTarget(by, nodes[0]?.value)))}
      />
      {value.by === 'node' && (
        <>
          <SelectField
            label={t`Thing`}
            value={value.node}
            choices={nodes}
            commit={(node) => commit({ by: 'node', node, address: null })}
          />
          <OptionalAddressField
            label={t`Address`}
            path="to.address"
            value={value.address}
            placeholder={t`its first`}
            commit={(address) => commit({ ...value, address })}
          />
        </>
      )}
      {value.by === 'name' && (
        <HostnameField
          label={t`Host name`}
          path="to.name"
          value={value.name}
          commit={(name) => commit({ by: 'name', name })}
          hint={t`DNS must resolve it first.`}
        />
      )}
      {value.by === 'address' && (
        <AddressField
          label={t`Address`}
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
