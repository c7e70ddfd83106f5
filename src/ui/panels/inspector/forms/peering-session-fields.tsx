import { t } from '#base/t.ts';
import { addressAt, familyOf, type Prefix, parsePrefix } from '#model/addresses.ts';
import type { PeeringSession, SessionAddresses } from '#model/kinds/peering.ts';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { More, Pair, Section } from '#ui/components/form/section.tsx';
import { TextField } from '#ui/components/form/text-field.tsx';
import { parseVlan } from '../../fields/parse-number.ts';
import { AddressField } from '../../fields/value-fields.tsx';
import { FailureDetectionFields } from '../lists/failure-detection-fields.tsx';

interface PeeringSessionFieldsProps {
  readonly half: 0 | 1;
  readonly title: string;
  readonly session: PeeringSession;
  readonly commit: (session: PeeringSession) => string | null;
}

export function PeeringSessionFields({ half, title, session, commit }: PeeringSessionFieldsProps) {
  const path = `sessions.${half}`;
  return (
    <Section title={title}>
      <CheckField
        label={t`Configured`}
        value={session.enabled}
        commit={(enabled) => commit({ ...session, enabled })}
      />
      <TextField
        label={t`VLAN`}
        path={`${path}.vlan`}
        value={session.vlan}
        show={String}
        parse={parseVlan}
        commit={(vlan) => commit({ ...session, vlan })}
        mono
      />
      <FamilyFields
        family={4}
        path={`${path}.ipv4`}
        value={session.ipv4}
        commit={(ipv4) => commit({ ...session, ipv4 })}
      />
      <FamilyFields
        family={6}
        path={`${path}.ipv6`}
        value={session.ipv6}
        commit={(ipv6) => commit({ ...session, ipv6 })}
      />
      <div className="-mx-4 -mb-3">
        <More title={t`Timers, ${title.toLowerCase()}`}>
          <FailureDetectionFields value={session} change={(patch) => commit({ ...session, ...patch })} />
        </More>
      </div>
    </Section>
  );
}

interface FamilyFieldsProps {
  readonly family: 4 | 6;
  readonly path: string;
  readonly value: SessionAddresses | null;
  readonly commit: (value: SessionAddresses | null) => string | null;
}

/** The subnet says both addresses (ER-102, ER-104); they can still be set apart, since real designs get them wrong. */
function FamilyFields({ family, path, value, commit }: FamilyFieldsProps) {
  return (
    <>
      <TextField<Prefix | null>
        label={t`IPv${family} link subnet`}
        path={`${path}.subnet`}
        value={value?.subnet ?? null}
        show={(subnet) => subnet ?? ''}
        parse={parseSubnet(family)}
        commit={(subnet) =>
          commit(subnet && { subnet, customer: addressAt(subnet, 1), microsoft: addressAt(subnet, 2) })
        }
        placeholder={family === 4 ? t`none, or like 192.0.2.0/30` : t`none, or like 2001:db8::/126`}
        mono
      />
      {value && (
        <Pair>
          <AddressField
            label={t`Your end`}
            path={`${path}.customer`}
            value={value.customer}
            commit={(customer) => commit({ ...value, customer })}
          />
          <AddressField
            label={t`Microsoft's end`}
            path={`${path}.microsoft`}
            value={value.microsoft}
            commit={(microsoft) => commit({ ...value, microsoft })}
          />
        </Pair>
      )}
    </>
  );
}

const parseSubnet = (family: 4 | 6) => (text: string) => {
  if (text.trim() === '') return { ok: true as const, value: null };
  const prefix = parsePrefix(text);
  if (prefix.ok && familyOf(prefix.value) !== family)
    return { ok: false as const, error: t`It is an IPv${family} prefix here.` };
  return prefix;
};
