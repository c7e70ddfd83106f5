import { Plus } from 'lucide-react';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { NodeId, RouteFilterId } from '#model/ids.ts';
import type { RouteFilter } from '#model/route-filter.ts';
import { Button } from '#ui/components/form/button.tsx';
import { CheckField } from '#ui/components/form/check-field.tsx';
import { DraftScope } from '#ui/components/form/drafts.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { ValueList } from '#ui/components/form/value-list.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { useActions } from '../../actions.ts';
import {
  communityName,
  filterSuggestions,
  needsAuthorisation,
  parseFilterEntry,
} from '../../fields/catalogue-choices.ts';
import { parseCommunity } from '../../fields/parse-number.ts';
import { NameField } from '../../fields/value-fields.tsx';

const PURPOSES = {
  unstated: t`What it lets through`,
  'power-platform-only': t`Power Platform and nothing else`,
  'microsoft-365': t`Microsoft 365`,
} as const;

interface RouteFilterFieldsProps {
  readonly peering: NodeId;
  readonly filter: RouteFilterId | null;
  readonly commit: (filter: RouteFilterId | null) => string | null;
}

/** Which filter is attached, and what is in it. Filters can be shared by peerings. @source ER-020, ER-210 to ER-216 */
export function RouteFilterFields({ peering, filter, commit }: RouteFilterFieldsProps) {
  const actions = useActions();
  const filters = useEditor((state) => state.document.routeFilters);
  const attached = filter ? filters[filter] : undefined;
  const choices = [
    { value: null, label: t`None` },
    ...Object.values(filters).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <SelectField<RouteFilterId | null>
            label={t`Attached filter`}
            value={filter}
            choices={choices}
            commit={commit}
          />
        </div>
        <Button onClick={() => actions.attachNewRouteFilter(peering)}>
          <Plus aria-hidden size={14} />
          {t`New`}
        </Button>
      </div>
      {attached && (
        <DraftScope name={`filter/${attached.id}`}>
          <NameField
            label={t`Filter name`}
            path="name"
            value={attached.name}
            commit={(name) => actions.changeRouteFilter(attached.id, { name })}
          />
          <ValueList
            label={t`Regions and services it lets through`}
            one={t`Region or service`}
            path="communities"
            values={attached.communities}
            parse={(text) => parseFilterEntry(text, parseCommunity)}
            commit={(communities) => actions.changeRouteFilter(attached.id, { communities })}
            gloss={(community) => communityName(community) ?? t`Not in the catalogue`}
            suggestions={filterSuggestions}
            placeholder={t`West Europe`}
            hint={t`By name, or by value like 12076:51002.`}
          />
          <CheckField
            label={t`Authorised for Microsoft 365`}
            value={attached.microsoft365Authorised}
            commit={(microsoft365Authorised) =>
              actions.changeRouteFilter(attached.id, { microsoft365Authorised })
            }
            hint={authorisationHint(attached)}
          />
          <SelectField
            label={t`Meant for`}
            value={attached.purpose}
            choices={choicesOf(PURPOSES)}
            commit={(purpose) => actions.changeRouteFilter(attached.id, { purpose })}
            hint={t`What you want of it. It changes findings, not routes.`}
          />
        </DraftScope>
      )}
    </>
  );
}

/** @source ER-213 */
function authorisationHint({ communities, microsoft365Authorised }: RouteFilter): string {
  const needing = communities.filter(needsAuthorisation).map((community) => communityName(community));
  if (needing.length === 0 || microsoft365Authorised)
    return t`By Microsoft, for the values of Microsoft 365 only (ER-213).`;
  return t`${needing.join(', ')}: Microsoft must authorise ${plural(needing.length, { one: 'this value', other: 'these values' })} first, or the filter cannot be attached (ER-213).`;
}
