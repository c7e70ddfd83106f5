/** The same intent as a form: each choice is one word of the sentence. */
import { t } from '#base/t.ts';
import type { LinkId } from '#model/ids.ts';
import {
  type After,
  type Claim,
  type ClaimType,
  type Intent,
  onlyAfterFailures,
  stopOfWaypoint,
  type Waypoint,
  waypointOfStop,
} from '#model/intent.ts';
import { isCable } from '#model/link.ts';
import { EXTENT_PHRASES } from '#model/sentence/phrases.ts';
import { circuitNames, lineNames, placeNames } from '#model/sentence/waypoints.ts';
import { type Choice, choicesOf, SelectField } from '#ui/components/form/select-field.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { locationName } from '../fields/catalogue-choices.ts';
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
  const waypoints = useWaypoints();
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
          const claim = claimLike(intent.claim, type, waypoints[0]?.waypoint ?? null);
          if (!claim) return t`There is nothing to go through yet.`;
          const after = onlyAfterFailures(type) && intent.after === 'none' ? 'any-one' : intent.after;
          return change({ claim, after });
        }}
      />
      <ClaimFields claim={intent.claim} waypoints={waypoints} commit={(claim) => change({ claim })} />
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
  readonly waypoints: readonly Passed[];
  readonly commit: (claim: Claim) => string | null;
}

function ClaimFields({ claim, waypoints, commit }: FieldsProps) {
  switch (claim.type) {
    case 'through':
    case 'not-through':
      return (
        <SelectField
          label={t`What`}
          value={keyOf(claim)}
          choices={choicesWith(waypoints, claim)}
          commit={(key) => {
            const found = waypoints.find((one) => one.key === key);
            return found ? commit({ ...found.waypoint, type: claim.type } as Claim) : null;
          }}
        />
      );
    case 'in-order':
      return <InOrder claim={claim} waypoints={waypoints} commit={commit} />;
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
  waypoints,
  commit,
}: FieldsProps & { readonly claim: Extract<Claim, { type: 'in-order' }> }) {
  const ordinal = [t`First`, t`Then`, t`After that`];
  const nothing: Choice<string | null> = { value: null, label: t`nothing more` };
  const stopOf = (key: string | null) => {
    const found = waypoints.find((one) => one.key === key);
    return found ? [stopOfWaypoint(found.waypoint)] : [];
  };
  return (
    <>
      {claim.nodes.map((stop, index) => (
        <SelectField
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the order is what the field is about
          key={index}
          label={ordinal[index] ?? t`Number ${index + 1}`}
          value={keyOf(waypointOfStop(stop)) as string | null}
          choices={[
            ...(claim.nodes.length > 2 ? [nothing] : []),
            ...choicesWith(waypoints, waypointOfStop(stop)),
          ]}
          commit={(next) =>
            commit({
              ...claim,
              nodes: claim.nodes.flatMap((old, at) => (at === index ? stopOf(next) : [old])),
            })
          }
        />
      ))}
      <SelectField
        label={t`And then`}
        value={null as string | null}
        choices={[nothing, ...choicesWith(waypoints, null)]}
        commit={(next) =>
          next === null ? null : commit({ ...claim, nodes: [...claim.nodes, ...stopOf(next)] })
        }
      />
    </>
  );
}

interface Passed {
  readonly key: string;
  readonly label: string;
  readonly waypoint: Waypoint;
}

function keyOf(waypoint: Waypoint): string {
  if ('node' in waypoint) return `node ${waypoint.node}`;
  if ('link' in waypoint) return `link ${waypoint.link}`;
  if ('zone' in waypoint) return `zone ${waypoint.zone}`;
  if ('circuit' in waypoint) return `${waypoint.part} ${waypoint.circuit}`;
  return `location ${waypoint.location}`;
}

const choicesWith = (waypoints: readonly Passed[], chosen: Waypoint | null): readonly Choice<string>[] => {
  const choices = waypoints.map(({ key, label }) => ({ value: key, label }));
  return chosen === null || choices.some(({ value }) => value === keyOf(chosen))
    ? choices
    : [...choices, { value: keyOf(chosen), label: t`No longer there` }];
};

/**
 * Devices, circuits and peerings first, then cables, since packets run along no other line, then single links of circuits,
 * zones and peering locations.
 */
function useWaypoints(): readonly Passed[] {
  const nodes = useEditor((state) => state.document.nodes);
  const links = useEditor((state) => state.document.links);
  const zones = useEditor((state) => state.document.zones);
  const intents = useEditor((state) => state.document.intents);
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
    ...byLabel(
      circuitNames({ nodes }).flatMap(({ id, name }) => [
        passed(t`Primary link of ${name}`, { circuit: id, part: 'primary' }),
        passed(t`Secondary link of ${name}`, { circuit: id, part: 'secondary' }),
      ]),
    ),
    ...byLabel(Object.values(zones).map(({ id, name }) => passed(t`Zone ${name}`, { zone: id }))),
    ...byLabel(
      placeNames({ nodes, intents }, locationName).map(({ id, name }) =>
        passed(t`Peering location ${name}`, { location: id }),
      ),
    ),
  ];
}

/** Another claim that keeps what the two have in common. */
function claimLike(claim: Claim, type: ClaimType, first: Waypoint | null): Claim | null {
  const passed = passedBy(claim) ?? first;
  switch (type) {
    case 'through':
    case 'not-through':
      return passed && ({ ...passed, type } as Claim);
    case 'in-order':
      return passed && { type, nodes: [stopOfWaypoint(passed), stopOfWaypoint(first ?? passed)] };
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

function passedBy(claim: Claim): Waypoint | null {
  if (claim.type === 'in-order') return claim.nodes[0] === undefined ? null : waypointOfStop(claim.nodes[0]);
  if (claim.type !== 'through' && claim.type !== 'not-through') return null;
  const { type: _, ...waypoint } = claim;
  return waypoint as Waypoint;
}
