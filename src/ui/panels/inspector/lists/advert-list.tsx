import { t } from '#base/t.ts';
import { parsePrefix } from '#model/addresses.ts';
import type { Advert } from '#model/policy.ts';
import { ItemList } from '#ui/components/form/item-list.tsx';
import { NewItem } from '#ui/components/form/new-item.tsx';
import { Pair } from '#ui/components/form/section.tsx';
import { choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import {
  CommunityList,
  OptionalAttributeField,
  PrefixField,
  PrependField,
} from '../../fields/value-fields.tsx';
import { LINK_CHOICE_WORDS } from '../../words.ts';

interface AdvertListProps {
  readonly label: string;
  readonly path: string;
  readonly adverts: readonly Advert[];
  readonly commit: (adverts: readonly Advert[]) => string | null;
  /** On a circuit there are two links to choose from. */
  readonly twoLinks: boolean;
  readonly hint?: string;
}

/** What is announced to a neighbour, and how. @source ER-160 to ER-165 */
export function AdvertList({ label, path, adverts, commit, twoLinks, hint }: AdvertListProps) {
  return (
    <ItemList<Advert>
      label={label}
      one={t`Advertised prefix`}
      path={path}
      items={adverts}
      commit={commit}
      summary={advertSummary}
      hint={hint}
      empty={t`Nothing is advertised.`}
      renderItem={(advert, change) => (
        <>
          <PrefixField
            label={t`Prefix`}
            path="prefix"
            value={advert.prefix}
            commit={(prefix) => change({ prefix })}
          />
          {twoLinks && (
            <SelectField
              label={t`On`}
              value={advert.link}
              choices={choicesOf(LINK_CHOICE_WORDS)}
              commit={(link) => change({ link })}
            />
          )}
          <Pair>
            <PrependField
              label={t`Prepend`}
              path="prepend"
              value={advert.prepend}
              commit={(prepend) => change({ prepend })}
            />
            <OptionalAttributeField
              label={t`MED`}
              path="med"
              placeholder={t`none`}
              value={advert.med}
              commit={(med) => change({ med })}
            />
          </Pair>
          <CommunityList
            label={t`Communities`}
            path="communities"
            values={advert.communities}
            commit={(communities) => change({ communities })}
          />
        </>
      )}
      renderNew={(add) => (
        <NewItem
          fields={{ prefix: { label: t`Prefix`, parse: parsePrefix, placeholder: '192.0.2.64/28' } }}
          onAdd={({ prefix }) => add({ prefix, link: 'both', prepend: [], med: null, communities: [] })}
        />
      )}
    />
  );
}

function advertSummary({ prefix, link, prepend, med }: Advert): string {
  const details = [
    ...(link === 'both' ? [] : [t`${link} only`]),
    ...(prepend.length > 0 ? [`prepend ${prepend.join(' ')}`] : []),
    ...(med === null ? [] : [`MED ${med}`]),
  ];
  return [prefix, ...details].join(', ');
}
