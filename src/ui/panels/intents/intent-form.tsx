/** The same intent as a form: each choice is one word of the sentence. */
import { t } from '#base/t.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import {
  type After,
  type Claim,
  type ClaimType,
  type Intent,
  onlyAfterFailures,
  type Waypoint,
} from '#model/intent.ts';
import { isCable } from '#model/link.ts';
import { EXTENT_PHRASES } from '#model/sentence/phrases.ts';
import { lineNames } from '#model/sentence/waypoints.ts';
import { type Choice, choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { NumberOf } from './number-of.tsx';

const CLAIM_WORDS: Readonly<Record<ClaimType, string>> = {
  reaches: t`reaches its destination`,
  'does-not-reach': t`does not reach its destination`,
  through: t`goes through`,
  'not-through': t`does not go through`,
  'in-order': t`goes through, in this order`,
  'no-internet': t`never crosses the internet`,
  'private-to': t`is private at least to`,
  'same-way-back': t`comes back the same way`,
  'recovers-within': t`recovers within`,
  'load-at-most': t`finds at most this load on its way`,
  'latency-below': t`has a latency below`,
  'source-stays': t`keeps its source address`,
};

const AFTER_WORDS: Readonly<Record<After, string>> = {
  none: t`in good order`,
  'any-one': t`and after any one failure`,
  'any-two': t`and after any two failures`,
};

export function IntentForm({ intent }: { readonly intent: Intent }) {
  const actions = useActions();
  const flows = useEditor((state) => state.document.flows);
  const nodes = useNodes();
  const change = (fields: Partial<Omit<Intent, 'id'>>) => actions.changeIntent(intent.id, fields);
  const flowChoices: readonly Choice<Intent['flow']>[] = [
    { value: null, label: t`Every flow` },
    ...Object.values(flows).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const mayBeNow = !onlyAfterFailures(intent.claim.type);
  return (
    <div className="flex flex-wrap items-end gap-2 [&>*]:w-56">
      <SelectField
        label={t`Flow`}
        value={intent.flow}
        choices={flowChoices}
        commit={(flow) => change({ flow })}
      />
      <SelectField
        label={t`Must`}
        value={intent.claim.type}
        choices={choicesOf(CLAIM_WORDS)}
        commit={(type) => {
          const claim = claimLike(intent.claim, type, nodes[0]?.value ?? null);
          if (!claim) return t`There is nothing to go through yet.`;
          const after = onlyAfterFailures(type) && intent.after === 'none' ? 'any-one' : intent.after;
          return change({ claim, after });
        }}
      />
      <ClaimFields claim={intent.claim} nodes={nodes} commit={(claim) => change({ claim })} />
      <SelectField
        label={t`When`}
        value={intent.after}
        choices={choicesOf(AFTER_WORDS).filter(({ value }) => mayBeNow || value !== 'none')}
        commit={(after) => change({ after })}
      />
    </div>
  );
}

interface FieldsProps {
  readonly claim: Claim;
  readonly nodes: readonly Choice<NodeId>[];
  readonly commit: (claim: Claim) => string | null;
}

function ClaimFields({ claim, nodes, commit }: FieldsProps) {
  const waypoints = useWaypoints();
  switch (claim.type) {
    case 'through':
    case 'not-through':
      return (
        <SelectField
          label={t`What`}
          value={keyOf(claim)}
          choices={waypoints.map(({ key, label }) => ({ value: key, label }))}
          commit={(key) => {
            const found = waypoints.find((one) => one.key === key);
            return found ? commit({ ...found.waypoint, type: claim.type } as Claim) : null;
          }}
        />
      );
    case 'in-order':
      return <InOrder claim={claim} nodes={nodes} commit={commit} />;
    case 'private-to':
      return (
        <SelectField
          label={t`How far`}
          value={claim.extent}
          choices={choicesOf(EXTENT_PHRASES)}
          commit={(extent) => commit({ ...claim, extent })}
        />
      );
    case 'recovers-within':
    case 'latency-below':
      return (
        <NumberOf
          label={t`Milliseconds`}
          value={claim.milliseconds}
          commit={(milliseconds) => commit({ ...claim, milliseconds })}
        />
      );
    case 'load-at-most':
      return (
        <NumberOf
          label={t`Per cent`}
          value={claim.percent}
          commit={(percent) => commit({ ...claim, percent })}
        />
      );
    default:
      return null;
  }
}

function InOrder({
  claim,
  nodes,
  commit,
}: FieldsProps & { readonly claim: Extract<Claim, { type: 'in-order' }> }) {
  const ordinal = [t`First`, t`Then`, t`After that`];
  const more: Choice<NodeId | null>[] = [{ value: null, label: t`nothing more` }, ...nodes];
  return (
    <>
      {claim.nodes.map((node, index) => (
        <SelectField
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the order is what the field is about
          key={index}
          label={ordinal[index] ?? t`Number ${index + 1}`}
          value={node as NodeId | null}
          choices={claim.nodes.length > 2 ? more : nodes}
          commit={(next) =>
            commit({
              ...claim,
              nodes: claim.nodes.flatMap((old, at) => (at === index ? (next === null ? [] : [next]) : [old])),
            })
          }
        />
      ))}
      <SelectField
        label={t`And then`}
        value={null as NodeId | null}
        choices={more}
        commit={(next) => (next === null ? null : commit({ ...claim, nodes: [...claim.nodes, next] }))}
      />
    </>
  );
}

/** What a packet can pass: machines at the ends, and lines between, are no choice. */
function useNodes(): readonly Choice<NodeId>[] {
  const nodes = useEditor((state) => state.document.nodes);
  return Object.values(nodes)
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

interface Passed {
  readonly key: string;
  readonly label: string;
  readonly waypoint: Waypoint;
}

const keyOf = (waypoint: Waypoint): string =>
  'node' in waypoint
    ? `node ${waypoint.node}`
    : 'link' in waypoint
      ? `link ${waypoint.link}`
      : `zone ${waypoint.zone}`;

/** Devices, circuits and peerings first, then cables, since packets run along no other line, then zones. */
function useWaypoints(): readonly Passed[] {
  const nodes = useEditor((state) => state.document.nodes);
  const links = useEditor((state) => state.document.links);
  const zones = useEditor((state) => state.document.zones);
  const passed = (label: string, waypoint: Waypoint): Passed => ({ key: keyOf(waypoint), label, waypoint });
  const isPassed = (id: LinkId) => links[id] !== undefined && isCable(links[id]);
  const byLabel = (all: readonly Passed[]) => all.toSorted((a, b) => (a.label < b.label ? -1 : 1));
  return [
    ...byLabel(Object.values(nodes).map(({ id, name }) => passed(name, { node: id }))),
    ...byLabel(
      lineNames({ nodes, links })
        .filter(({ id }) => isPassed(id))
        .map(({ id, name }) => passed(t`Link ${name}`, { link: id })),
    ),
    ...byLabel(Object.values(zones).map(({ id, name }) => passed(t`Zone ${name}`, { zone: id }))),
  ];
}

/** Another claim that keeps what the two have in common. */
function claimLike(claim: Claim, type: ClaimType, first: NodeId | null): Claim | null {
  const node = 'node' in claim ? claim.node : 'nodes' in claim ? (claim.nodes[0] ?? null) : first;
  switch (type) {
    case 'through':
    case 'not-through':
      if ('link' in claim || 'zone' in claim) return { ...claim, type } as Claim;
      return node && ({ type, node } as Claim);
    case 'in-order':
      return node && { type, nodes: [node, first ?? node] };
    case 'private-to':
      return { type, extent: 'microsoft-edge' };
    case 'recovers-within':
      return { type, milliseconds: 1000 };
    case 'latency-below':
      return { type, milliseconds: 50 };
    case 'load-at-most':
      return { type, percent: 80 };
    default:
      return { type };
  }
}
