/**
 * Why: of a router that is selected its sessions and tables, with what would make each loser win; of the hop that is
 * pointed at five questions, answered in words, each with the way to the field that decides it.
 *
 * @source quality, E2.3
 */

import { ArrowRight, Flag, Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#base/t.ts';
import type { NodeId } from '#model/ids.ts';
import type { HandOff } from '#sim/report/report.ts';
import type { Candidate, HopWhy, WhyAnswer } from '#sim/report/why.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { shownShare } from '../fields/quantities.ts';
import { useSelectedFlow } from '../playback/use-axis.ts';
import { OutOfDate } from '../report/out-of-date.tsx';
import { ROUTING_KINDS } from '../tables/routing-kinds.ts';
import { OWNER_LETTERS } from '../words.ts';
import { DeviceWhy } from './device-why.tsx';
import { FieldLink } from './field-link.tsx';
import { type ShownHop, shownHop } from './shown-hop.ts';
import { useFlowWhy } from './use-flow-why.ts';
import { WhatIfButton } from './what-if-button.tsx';
import './why.css';

export function WhyPanel() {
  const device = useEditor(({ whyAbout, document }) => {
    const node = whyAbout === null ? undefined : document.nodes[whyAbout];
    return node && ROUTING_KINDS.has(node.kind) ? node.id : null;
  });
  return device ? <DeviceWhy key={device} node={device} /> : <HopWhyPanel />;
}

function HopWhyPanel() {
  const { flow, axis } = useSelectedFlow();
  const selected = useEditor((state) => state.selectedStep);
  const time = useEditor((state) => Math.floor(state.time + 1e-6));
  const answer = useFlowWhy(flow?.flow ?? null);
  const shown = flow ? shownHop(flow, axis, selected, time) : null;
  if (!flow || !shown)
    return (
      <p className="px-4 py-3 text-muted">{t`Choose a flow, and each hop says here why it is on the way.`}</p>
    );
  const why = answer.state === 'there' ? answer.why[shown.direction][shown.hop.index] : undefined;
  return (
    <section aria-label={t`Why, at ${shown.hop.place.label}`} className="why-panel">
      <header className="why-head">
        <span className="why-number tabular-nums" data-direction={shown.direction}>
          {shown.hop.number}
        </span>
        <h2>{shown.hop.place.label}</h2>
        {shown.hop.share < 1 && (
          <span className="tabular-nums text-label text-muted">{shownShare(shown.hop.share)}</span>
        )}
        <span className="ms-auto text-label text-muted">
          {shown.direction === 'forward' ? t`request` : t`reply`}
        </span>
        <TablesButton node={shown.hop.place.node} />
        <OutOfDate />
      </header>
      {why ? (
        <Answers why={why} shown={shown} />
      ) : (
        <p role="status" className="px-4 py-3 text-muted">
          {answer.state === 'failed'
            ? t`The reasons could not be had. They come with the next result.`
            : t`Asking the routers.`}
        </p>
      )}
    </section>
  );
}

/** From a hop to all that its router knows. */
function TablesButton({ node }: { readonly node: NodeId }) {
  const store = useEditorStore();
  const of = useEditor(({ document }) => document.nodes[node]);
  if (!of || !ROUTING_KINDS.has(of.kind)) return null;
  return (
    <button
      type="button"
      className="why-field"
      title={t`Sessions and routes of ${of.name}`}
      onClick={() => store.getState().lookInto(node)}
    >
      <Table2 aria-hidden size={12} />
      {t`Tables`}
      <span className="sr-only"> {t`of ${of.name}`}</span>
    </button>
  );
}

function Answers({ why, shown }: { readonly why: HopWhy; readonly shown: ShownHop }) {
  return (
    <dl className="why-answers">
      <Question title={t`Where am I?`} answer={why.where} />
      <Question title={t`What chose the next hop?`} answer={why.chosen} lead={capital(why.chosen.rule)} />
      <Question title={t`What lost?`} answer={why.lost}>
        {why.lost.candidates.length > 0 && <Candidates candidates={why.lost.candidates} />}
      </Question>
      <Question title={t`What changed in the packet?`} answer={why.changed}>
        {why.changed.changes.length > 0 && (
          <ul className="why-changes">
            {why.changed.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
      </Question>
      <Question title={t`Who is responsible?`} answer={why.responsible}>
        {shown.handoffs.map((handoff) => (
          <HandOffNote key={handoff.segment} handoff={handoff} />
        ))}
      </Question>
    </dl>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

interface QuestionProps {
  readonly title: string;
  readonly answer: WhyAnswer;
  /** The short of it, before the sentence. */
  readonly lead?: string;
  readonly children?: ReactNode;
}

function Question({ title, answer, lead, children }: QuestionProps) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {answer.field && <FieldLink field={answer.field} />}
        {lead && <strong className="why-rule">{lead}</strong>}
        <p>{answer.text}</p>
        {children}
      </dd>
    </>
  );
}

function Candidates({ candidates }: { readonly candidates: readonly Candidate[] }) {
  return (
    <table className="pane-table why-candidates">
      <caption className="sr-only">{t`Ways that lost`}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t`Way`}</th>
          <th scope="col">{t`Test it lost at`}</th>
          <th scope="col">{t`Try it`}</th>
        </tr>
      </thead>
      <tbody>
        {candidates.map((candidate) => (
          <tr key={`${candidate.what} ${candidate.test} ${candidate.detail}`}>
            <th scope="row">
              <span className="why-way">{candidate.what}</span>
              <span className="why-detail">{candidate.detail}</span>
            </th>
            <td>
              <span className="why-test">{candidate.test}</span>
              <span className="why-values tabular-nums">
                {candidate.winning} <span className="text-muted">{t`beats`}</span> {candidate.losing}
              </span>
              {candidate.change && <span className="why-detail">{candidate.change}</span>}
              {candidate.noWhatIf && <span className="why-detail">{candidate.noWhatIf}</span>}
            </td>
            <td>
              <WhatIfButton whatIf={candidate.whatIf} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HandOffNote({ handoff }: { readonly handoff: HandOff }) {
  return (
    <div className="why-handoff">
      <p>
        <Flag aria-hidden size={12} className="me-1.5 inline-block" />
        {handoff.from !== handoff.to && (
          <strong>
            {OWNER_LETTERS[handoff.from]}
            <ArrowRight aria-hidden size={11} className="mx-0.5 inline-block" />
            {OWNER_LETTERS[handoff.to]}{' '}
          </strong>
        )}
        {handoff.edge && <strong>{t`Microsoft edge.`} </strong>}
        {handoff.privateEnds && <strong>{t`Private ends here.`} </strong>}
        {handoff.who}
      </p>
      <p className="text-muted">
        {t`Protected by: ${handoff.protectedBy}`}
        {handoff.facts.length > 0 && <span className="tabular-nums"> {handoff.facts.join(', ')}</span>}
      </p>
    </div>
  );
}
