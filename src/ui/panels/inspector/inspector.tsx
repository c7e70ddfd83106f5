/**
 * The inspector: everything about what is selected, and the fields to change it.
 *
 * Nothing selected: the design itself. Each thing has a form keyed by its id, so that drafts never leak from one to
 * another; those with an error wait on the shelf until their thing is selected again.
 */
import { t } from '#base/t.ts';
import { DraftScope, DraftShelf } from '#ui/components/form/drafts.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { FlowPage } from './flow-page.tsx';
import { DesignForm } from './forms/design-form.tsx';
import { LinkPage } from './link-page.tsx';
import { ManyPage } from './many-page.tsx';
import { NodePage } from './node-page.tsx';
import { PageHead } from './page-head.tsx';
import { type Selected, selectedThings } from './selected.ts';
import { ZonePage } from './zone-page.tsx';

export function Inspector() {
  const document = useEditor((state) => state.document);
  const selection = useEditor((state) => state.selection);
  const selected = selectedThings(document, selection);
  const key = keyOf(selected);
  return (
    <DraftShelf>
      {/* A new thing begins at its top. Positioned, so that what is hidden for the eye only scrolls along. */}
      <div
        key={key}
        className="relative h-full overflow-x-hidden overflow-y-auto bg-panel text-body text-text"
      >
        <DraftScope name={key}>
          <Page selected={selected} />
        </DraftScope>
      </div>
    </DraftShelf>
  );
}

function keyOf(selected: Selected): string {
  switch (selected.type) {
    case 'node':
      return selected.node.id;
    case 'link':
      return selected.link.id;
    case 'zone':
      return selected.zone.id;
    case 'flow':
      return selected.flow.id;
    case 'many':
      return [...selected.nodes, ...selected.links, ...selected.zones].map(({ id }) => id).join('+');
    case 'design':
      return 'design';
  }
}

function Page({ selected }: { readonly selected: Selected }) {
  switch (selected.type) {
    case 'node':
      return <NodePage node={selected.node} />;
    case 'link':
      return <LinkPage link={selected.link} />;
    case 'zone':
      return <ZonePage zone={selected.zone} />;
    case 'flow':
      return <FlowPage flow={selected.flow} />;
    case 'many':
      return <ManyPage selected={selected} />;
    case 'design':
      return (
        <>
          <PageHead kind={t`Design`} about={t`Select anything to see and change it.`} />
          <DesignForm />
        </>
      );
  }
}
