/** Fields for the values of the model, each with its parser, its unit and its face. */
import { t } from '#base/t.ts';
import { type IpAddress, type Prefix, parseAddress, parsePrefix } from '#model/addresses.ts';
import type { Asn, Community, IsoDate, Mbps, Milliseconds } from '#model/units.ts';
import { TextField, type TextFieldProps } from '#ui/components/form/text-field.tsx';
import { ValueList, type ValueListProps } from '#ui/components/form/value-list.tsx';
import { optional, type Parse } from './parse-checked.ts';
import { parseAsn, parseAttribute, parseCommunity, parsePrepend, parseWhole } from './parse-number.ts';
import { parseRate, rateText } from './parse-rate.ts';
import { parseHostname, parseName, parseNotes, parseOptionalLabel } from './parse-text.ts';
import { parseDate, parseMilliseconds, parseSeconds, parseWholeMilliseconds } from './parse-time.ts';

/** What a caller says about a field; the rest follows from the value. */
export type FieldOf<Value> = Pick<TextFieldProps<Value>, 'label' | 'path' | 'value' | 'commit'> &
  Partial<
    Pick<TextFieldProps<Value>, 'hint' | 'placeholder' | 'mixed' | 'hideLabel' | 'suggestions' | 'unit'>
  >;

/** Shows null as empty text, and reads empty text as null. */
const orEmpty =
  <Value,>(show: (value: Value) => string) =>
  (value: Value | null): string =>
    value === null ? '' : show(value);

const plain = (text: string): string => text;

export const NameField = (props: FieldOf<string>) => <TextField {...props} show={plain} parse={parseName} />;

export const NotesField = ({
  hint = t`For people. It changes no route; one check reads it for claims.`,
  ...props
}: FieldOf<string>) => <TextField {...props} hint={hint} show={plain} parse={parseNotes} multiline />;

export const LabelField = (props: FieldOf<string | null>) => (
  <TextField {...props} show={orEmpty(plain)} parse={parseOptionalLabel} />
);

export const HostnameField = (props: FieldOf<string>) => (
  <TextField mono {...props} show={plain} parse={parseHostname} />
);

export const OptionalHostnameField = (props: FieldOf<string | null>) => (
  <TextField mono {...props} show={orEmpty(plain)} parse={optional(parseHostname)} />
);

export const RateField = (props: FieldOf<Mbps>) => (
  <TextField {...props} show={rateText} parse={parseRate} placeholder={t`1 Gbps`} />
);

export const OptionalRateField = (props: FieldOf<Mbps | null>) => (
  <TextField placeholder={t`no limit`} {...props} show={orEmpty(rateText)} parse={optional(parseRate)} />
);

export const AsnField = (props: FieldOf<Asn>) => (
  <TextField mono unit={t`AS`} {...props} show={String} parse={parseAsn} />
);

export const OptionalAsnField = (props: FieldOf<Asn | null>) => (
  <TextField mono unit={t`AS`} {...props} show={orEmpty(String)} parse={optional(parseAsn)} />
);

export const PrependField = (props: FieldOf<readonly Asn[]>) => (
  <TextField
    mono
    placeholder={t`none, or like 64496 64496`}
    {...props}
    show={(asns) => asns.join(' ')}
    parse={parsePrepend}
  />
);

export const AddressField = (props: FieldOf<IpAddress>) => (
  <TextField mono {...props} show={plain} parse={parseAddress} />
);

export const OptionalAddressField = (props: FieldOf<IpAddress | null>) => (
  <TextField mono {...props} show={orEmpty(plain)} parse={optional(parseAddress)} />
);

export const PrefixField = (props: FieldOf<Prefix>) => (
  <TextField mono {...props} show={plain} parse={parsePrefix} />
);

export const DateField = (props: FieldOf<IsoDate>) => (
  <TextField mono {...props} show={plain} parse={parseDate} placeholder="2024-05-31" />
);

export const OptionalDelayField = (props: FieldOf<Milliseconds | null>) => (
  <TextField
    placeholder={t`from the places of its ends`}
    unit="ms"
    {...props}
    show={orEmpty(String)}
    parse={optional(parseMilliseconds)}
  />
);

export const MillisecondsField = ({
  min,
  max,
  ...props
}: FieldOf<number> & { readonly min: number; readonly max: number }) => (
  <TextField unit="ms" {...props} show={String} parse={parseWholeMilliseconds(min, max)} />
);

export const SecondsField = (props: FieldOf<number>) => (
  <TextField unit="s" {...props} show={String} parse={parseSeconds} />
);

export const WholeField = ({
  min,
  max,
  ...props
}: FieldOf<number> & { readonly min: number; readonly max: number }) => (
  <TextField mono {...props} show={String} parse={parseWhole(min, max)} />
);

export const OptionalWholeField = ({
  min,
  max,
  ...props
}: FieldOf<number | null> & { readonly min: number; readonly max: number }) => (
  <TextField mono {...props} show={orEmpty(String)} parse={optional(parseWhole(min, max))} />
);

export const AttributeField = (props: FieldOf<number>) => (
  <TextField mono {...props} show={String} parse={parseAttribute} />
);

export const OptionalAttributeField = (props: FieldOf<number | null>) => (
  <TextField
    mono
    placeholder={t`unchanged`}
    {...props}
    show={orEmpty(String)}
    parse={optional(parseAttribute)}
  />
);

export const OptionalAsnMatchField = (props: FieldOf<Asn | null>) => (
  <TextField mono placeholder={t`any path`} {...props} show={orEmpty(String)} parse={optional(parseAsn)} />
);

type ListOf<Value extends string | number> = Pick<
  ValueListProps<Value>,
  'label' | 'path' | 'values' | 'commit'
> &
  Partial<Pick<ValueListProps<Value>, 'hint' | 'ordered' | 'gloss' | 'placeholder'>>;

export const PrefixList = (props: ListOf<Prefix>) => (
  <ValueList one={t`Prefix`} placeholder="192.0.2.0/24" {...props} parse={parsePrefix} />
);

export const AddressList = (props: ListOf<IpAddress>) => (
  <ValueList one={t`Address`} placeholder="192.0.2.10" ordered {...props} parse={parseAddress} />
);

export const CommunityList = (props: ListOf<Community>) => (
  <ValueList
    one={t`Community`}
    placeholder="12076:51002"
    {...props}
    parse={parseCommunity as Parse<Community>}
  />
);
