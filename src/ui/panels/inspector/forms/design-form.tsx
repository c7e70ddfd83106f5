import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import { COST_PARTS, type TopologyDocument } from '#model/document.ts';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { Section } from '#ui/components/form/section.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { useActions } from '../../actions.ts';
import { NameField, NotesField, OptionalWholeField, PrefixList } from '../../fields/value-fields.tsx';
import { CLOUDS } from './circuit-form.tsx';

const MODES = {
  example: t`Example`,
  production: t`Production`,
} as const;
const COSTS = {
  azure: t`Azure charges`,
  provider: t`Provider charges`,
  internal: t`Internal routing effort`,
} as const;
const CRITICALITY = { low: t`Low`, production: t`Production`, critical: t`Critical` } as const;

/** The design as a whole, when nothing in it is selected. */
export function DesignForm() {
  const actions = useActions();
  const document = useEditor((state) => state.document);
  const { settings } = document;
  return (
    <>
      <Section title={t`Design`}>
        <NameField
          label={t`Name`}
          path="name"
          value={document.name}
          commit={(name) => actions.changeDesign({ name })}
        />
        <SelectField
          label={t`Mode`}
          value={settings.mode}
          choices={choicesOf(MODES)}
          commit={(mode) => actions.changeSettings({ mode })}
          hint={settings.mode === 'example' ? t`Documentation addresses count as registered.` : undefined}
        />
        <SelectField
          label={t`Cloud`}
          value={settings.cloud}
          choices={choicesOf(CLOUDS)}
          commit={(cloud) => actions.changeSettings({ cloud })}
        />
        <SelectField
          label={t`Criticality`}
          value={settings.criticality}
          choices={choicesOf(CRITICALITY)}
          commit={(criticality) => actions.changeSettings({ criticality })}
          hint={t`How strictly redundancy is judged. It changes findings, not routes.`}
        />
        <PrefixList
          label={t`What Microsoft announces to the internet`}
          path="internetAggregates"
          values={settings.internetAggregates}
          placeholder="198.51.100.0/24"
          commit={(internetAggregates) => actions.changeSettings({ internetAggregates })}
          hint={
            settings.internetAggregates.length === 0
              ? t`None: each service prefix as it is (ER-155).`
              : t`ExpressRoute carries the longer ones (ER-155).`
          }
        />
        <OptionalWholeField
          label={t`Break-even of metered billing`}
          path="meteredBreakEvenTb"
          min={0}
          max={1_000_000}
          unit={t`TB/month`}
          value={settings.meteredBreakEvenTb}
          placeholder={t`not worked out`}
          commit={(meteredBreakEvenTb) => actions.changeSettings({ meteredBreakEvenTb })}
        />
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-label text-muted">{t`The cost sheet lists`}</legend>
          {choicesOf(COSTS).map(({ value, label }) => (
            <CheckField
              key={value}
              label={label}
              value={settings.costSheet.includes(value)}
              commit={(on) =>
                actions.changeSettings({
                  costSheet: COST_PARTS.filter((part) =>
                    part === value ? on : settings.costSheet.includes(part),
                  ),
                })
              }
            />
          ))}
        </fieldset>
        <NotesField
          label={t`Notes`}
          path="notes"
          value={document.notes}
          commit={(notes) => actions.changeDesign({ notes })}
        />
      </Section>
      <Section title={t`Contents`}>
        <ul className="grid gap-0.5 text-body text-muted">
          {contents(document).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

const size = (collection: object): number => Object.keys(collection).length;

const contents = ({
  nodes,
  zones,
  links,
  flows,
  routeFilters,
  failures,
}: TopologyDocument): readonly string[] => [
  counted(size(nodes), { one: '# device or service', other: '# devices and services' }),
  counted(size(zones), { one: '# zone', other: '# zones' }),
  counted(size(links), { one: '# link', other: '# links' }),
  counted(size(flows), { one: '# flow', other: '# flows' }),
  counted(size(routeFilters), { one: '# route filter', other: '# route filters' }),
  size(failures) === 0
    ? t`Nothing is failed`
    : t`${counted(size(failures), { one: '# failure', other: '# failures' })} switched on`,
];
