/** What a link joins, to be changed without a pointer: the same as dragging an end of it. */
import { t } from '#base/t.ts';
import { linkBetween } from '#commands/link-between.ts';
import { reconnectLink } from '#commands/reconnect-link.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { Link } from '#model/link.ts';
import { SelectField } from '#ui/components/form/select-field.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

export function LinkEnds({ link }: { readonly link: Link }) {
  return (
    <>
      <LinkEnd link={link} end={0} label={t`From`} />
      <LinkEnd link={link} end={1} label={t`To`} />
    </>
  );
}

interface Props {
  readonly link: Link;
  readonly end: 0 | 1;
  readonly label: string;
}

function LinkEnd({ link, end, label }: Props) {
  const editor = useEditorStore();
  const document = useEditor((state) => state.document);
  return (
    <SelectField<NodeId>
      label={label}
      value={link.ends[end]}
      choices={possibleEnds(document, link, end)}
      commit={(to) => {
        const outcome = editor.getState().dispatch(reconnectLink, { id: link.id, end, to });
        return outcome.ok ? null : `${outcome.error.message} ${outcome.error.fix}`;
      }}
    />
  );
}

/** Itself, and what else the other end can be joined to. */
function possibleEnds(document: TopologyDocument, link: Link, end: 0 | 1) {
  const { [link.id]: _, ...links } = document.links;
  const without = { ...document, links: links as TopologyDocument['links'] };
  const other = link.ends[end === 0 ? 1 : 0];
  return Object.values(document.nodes)
    .filter(({ id }) => id === link.ends[end] || (id !== other && linkBetween(without, other, id).ok))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ id, name }) => ({ value: id, label: name }));
}
