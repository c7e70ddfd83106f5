import { t } from '#base/t.ts';
import type { ElementId } from '#model/ids.ts';
import type { SessionReport } from '#sim/report/report.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { SessionState } from '../inspector/live/session-state.tsx';
import { CELL, CellButton, Head, Nothing } from './table-parts.tsx';

const COLUMNS = [
  { name: t`Session` },
  { name: t`Between` },
  { name: t`Family` },
  { name: t`State` },
  { name: t`Why` },
  { name: t`First end learnt`, className: 'text-end' },
  { name: t`Second end learnt`, className: 'text-end' },
];

export function SessionsTab() {
  const report = useEditor((state) => state.report);
  if (!report) return <Nothing>{t`The design has not been simulated yet.`}</Nothing>;
  if (report.sessions.length === 0)
    return (
      <Nothing>{t`There is no BGP session. Peerings and links between different AS numbers have one.`}</Nothing>
    );
  return (
    <table className="w-full min-w-xl border-separate border-spacing-0">
      <caption className="sr-only">{t`All BGP sessions`}</caption>
      <Head columns={COLUMNS} />
      <tbody>
        {downFirst(report.sessions).map((session) => (
          <SessionRow key={`${session.name}/${session.family}/${session.part}`} session={session} />
        ))}
      </tbody>
    </table>
  );
}

const downFirst = (sessions: readonly SessionReport[]): readonly SessionReport[] => [
  ...sessions.filter(({ state }) => state === 'down'),
  ...sessions.filter(({ state }) => state !== 'down'),
];

function SessionRow({ session }: { readonly session: SessionReport }) {
  const store = useEditorStore();
  const first = useEditor((state) => state.document.nodes[session.ends[0]]?.name ?? session.ends[0]);
  const second = useEditor((state) => state.document.nodes[session.ends[1]]?.name ?? session.ends[1]);
  const about: ElementId | null = session.peering ?? session.link;
  return (
    <tr className="hover:bg-hover">
      <th scope="row" className={`${CELL} text-start font-normal`}>
        {about ? (
          <CellButton
            onClick={() => {
              store.getState().select([about]);
              store.getState().lookInto(session.peering ?? session.ends[0]);
            }}
          >
            {session.name}
          </CellButton>
        ) : (
          session.name
        )}
      </th>
      <td className={CELL}>{t`${first} and ${second}`}</td>
      <td className={CELL}>{t`IPv${session.family}`}</td>
      <td className={CELL}>
        <SessionState session={session} />
      </td>
      <td className={`${CELL} break-words`}>{session.because}</td>
      <td className={`${CELL} tabular-nums text-end`}>{session.receivedByCustomer}</td>
      <td className={`${CELL} tabular-nums text-end`}>{session.receivedByMicrosoft}</td>
    </tr>
  );
}
