import { useMemo } from 'react';
import { t } from '#base/t.ts';
import { isCable, type Link } from '#model/link.ts';
import { TextField } from '#ui/components/form/text-field.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { parseLabel } from '../fields/parse-text.ts';
import { loadsOfLink, sessionsOfLink } from '../report/report-selectors.ts';
import { LINK_WORDS } from '../words.ts';
import { DeleteSection } from './delete-section.tsx';
import { FailureSection } from './failure-section.tsx';
import { CableForm, ConnectionForm } from './forms/link-forms.tsx';
import { LinkEnds } from './link-ends.tsx';
import { LoadsLive } from './live/loads-live.tsx';
import { SessionsLive } from './live/sessions-live.tsx';
import { PageHead } from './page-head.tsx';

export function LinkPage({ link }: { readonly link: Link }) {
  const actions = useActions();
  const nodes = useEditor((state) => state.document.nodes);
  const report = useEditor((state) => state.report);
  const sessions = useMemo(() => sessionsOfLink(report, link.id), [report, link.id]);
  const loads = useMemo(() => loadsOfLink(report, link.id), [report, link.id]);
  const [from, to] = link.ends.map((end) => nodes[end]?.name ?? end) as [string, string];
  const change = (patch: Partial<Link>) => actions.changeLink(link.id, patch);
  const name = link.name || t`${from} to ${to}`;
  return (
    <>
      <PageHead kind={LINK_WORDS[link.kind]} about={t`${from} to ${to}`}>
        <TextField
          label={t`Name`}
          path="name"
          value={link.name}
          show={(text) => text}
          parse={parseLabel}
          commit={(next) => change({ name: next })}
          placeholder={t`${from} to ${to}`}
        />
        <LinkEnds link={link} />
      </PageHead>
      <SessionsLive sessions={sessions} />
      <LoadsLive loads={loads} ends={[from, to]} />
      {isCable(link) && <CableForm value={link} change={change} />}
      {link.kind === 'connection' && <ConnectionForm value={link} change={change} />}
      {link.kind === 'note' && (
        <p className="px-4 py-3 text-muted">{t`A line that means nothing to the simulator.`}</p>
      )}
      {link.kind === 'global-reach' && (
        <p className="px-4 py-3 text-muted">{t`Joins the private peerings of two circuits, so that their sites reach each other.`}</p>
      )}
      {link.kind !== 'note' && (
        <FailureSection things={[{ target: { type: 'link', link: link.id }, name }]} />
      )}
      <DeleteSection ids={[link.id]} name={name} />
    </>
  );
}
