/** What panels do to a design. Each answers with null, or with why not, for the field that asked to show. */
import { useMemo } from 'react';
import type { Finding } from '#checks/finding.ts';
import { acceptFinding } from '#commands/accept-finding.ts';
import { type Action, action } from '#commands/action.ts';
import { addFailure } from '#commands/add-failure.ts';
import { addFlow } from '#commands/add-flow.ts';
import { addIntent } from '#commands/add-intent.ts';
import { addRouteFilter } from '#commands/add-route-filter.ts';
import { changeSettings } from '#commands/change-settings.ts';
import { clearFailures } from '#commands/clear-failures.ts';
import type { Command } from '#commands/command.ts';
import { moveIntoZone } from '#commands/move-into-zone.ts';
import { nextId } from '#commands/next-id.ts';
import { removeElements } from '#commands/remove-elements.ts';
import { removeFailure } from '#commands/remove-failure.ts';
import { removeIntent } from '#commands/remove-intent.ts';
import { renameDocument } from '#commands/rename-document.ts';
import { reopenFinding } from '#commands/reopen-finding.ts';
import { setServiceRegion } from '#commands/set-service-region.ts';
import { updateFailure } from '#commands/update-failure.ts';
import { updateFlow } from '#commands/update-flow.ts';
import { updateIntent } from '#commands/update-intent.ts';
import { updateLink } from '#commands/update-link.ts';
import { updateNode } from '#commands/update-node.ts';
import { updateRouteFilter } from '#commands/update-route-filter.ts';
import { updateZone } from '#commands/update-zone.ts';
import { writeNotes } from '#commands/write-notes.ts';
import type { Settings, TopologyDocument } from '#model/document.ts';
import type { FailureEffect, FailureTarget } from '#model/failure.ts';
import type { Flow } from '#model/flow.ts';
import type {
  AcceptedId,
  ElementId,
  FailureId,
  FlowId,
  IntentId,
  LinkId,
  NodeId,
  RouteFilterId,
  ZoneId,
} from '#model/ids.ts';
import type { Intent } from '#model/intent.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { Link } from '#model/link.ts';
import type { RouteFilter } from '#model/route-filter.ts';
import type { Zone } from '#model/zone.ts';
import { type EditorStore, useEditorStore } from '#ui/use-editor.tsx';
import { oneStep } from './one-step.ts';

export type Actions = ReturnType<typeof actionsOn>;

export function useActions(): Actions {
  const store = useEditorStore();
  return useMemo(() => actionsOn(store), [store]);
}

function actionsOn(store: EditorStore) {
  const document = () => store.getState().document;

  function run<Args>(command: Command<Args>, args: Args): string | null {
    const outcome = store.getState().dispatch(command, args);
    if (outcome.ok) return null;
    // It is said beside the field, so nobody else need say it.
    store.getState().dismissRefusal();
    const { id, message, fix } = outcome.error;
    return id === 'field/invalid' ? message : `${message} ${fix}`;
  }

  function runAll(actions: readonly Action[]): string | null {
    const [only] = actions;
    return only && actions.length === 1 ? run(only.command, only.args) : run(oneStep, { actions });
  }

  return {
    changeNode: (id: NodeId, patch: Partial<TopologyNode>) => runAll(nodeChange(document(), id, patch)),
    changeNodes: (ids: readonly NodeId[], patch: object) =>
      runAll(ids.flatMap((id) => nodeChange(document(), id, patch))),
    changeLink: (id: LinkId, fields: Partial<Link>) => run(updateLink, { id, fields: { ...fields } }),
    changeLinks: (ids: readonly LinkId[], fields: Partial<Link>) =>
      runAll(ids.map((id) => action(updateLink, { id, fields: { ...fields } }))),
    changeZone: (id: ZoneId, fields: Partial<Zone>) => run(updateZone, { id, fields }),
    changeFlow: (id: FlowId, fields: Partial<Flow>) => run(updateFlow, { id, fields }),
    changeRouteFilter: (id: RouteFilterId, fields: Partial<RouteFilter>) =>
      run(updateRouteFilter, { id, fields }),
    changeSettings: (fields: Partial<Settings>) => run(changeSettings, { fields }),
    changeDesign: (fields: { readonly name?: string; readonly notes?: string }) =>
      runAll([
        ...(fields.name === undefined ? [] : [action(renameDocument, { name: fields.name })]),
        ...(fields.notes === undefined ? [] : [action(writeNotes, { notes: fields.notes })]),
      ]),

    /** A new filter, attached to this peering in the same step. */
    attachNewRouteFilter(peering: NodeId): string | null {
      const id = nextId<RouteFilterId>(document(), 'filter');
      return runAll([
        action(addRouteFilter, { id }),
        action(updateNode, { id: peering, fields: { routeFilter: id } }),
      ]);
    },

    /** @returns The new flow, or why there is none. */
    addFlow(from: NodeId, to: NodeId): { readonly flow: FlowId; readonly refused: string | null } {
      const id = nextId<FlowId>(document(), 'flow');
      return { flow: id, refused: run(addFlow, { id, from, to }) };
    },

    addIntent: (intent: Omit<Intent, 'id'>) =>
      run(addIntent, { id: nextId<IntentId>(document(), 'intent'), ...intent }),
    changeIntent: (id: IntentId, fields: Partial<Omit<Intent, 'id'>>) => run(updateIntent, { id, fields }),
    removeIntent: (id: IntentId) => run(removeIntent, { id }),

    /** Lets these things fail and nothing else, in one step. */
    failOnly(targets: readonly FailureTarget[]): string | null {
      const first = nextId(document(), 'failure');
      const failed = Object.keys(document().failures).length > 0;
      if (!failed && targets.length === 0) return null;
      return runAll([
        ...(failed ? [action(clearFailures, {})] : []),
        ...targets.map((of, index) =>
          action(addFailure, { id: `${first}-${index}` as FailureId, of, silent: false }),
        ),
      ]);
    },

    fail: (
      of: FailureTarget,
      silent: boolean,
      how: { readonly effect?: FailureEffect; readonly atMs?: number; readonly untilMs?: number } = {},
    ) => run(addFailure, { id: nextId<FailureId>(document(), 'failure'), of, silent, ...how }),
    moveFailure: (id: FailureId, atMs: number, untilMs: number | null) =>
      run(updateFailure, { id, atMs, untilMs }),
    failAll(targets: readonly FailureTarget[], silent: boolean): string | null {
      const first = nextId(document(), 'failure');
      return runAll(
        targets.map((of, index) => action(addFailure, { id: `${first}-${index}` as FailureId, of, silent })),
      );
    },
    accept: ({ check, about }: Finding, reason: string) =>
      run(acceptFinding, { id: nextId<AcceptedId>(document(), 'accepted'), check, about, reason }),
    reopen: (id: AcceptedId) => run(reopenFinding, { id }),
    restore: (ids: readonly FailureId[]) => runAll(ids.map((id) => action(removeFailure, { id }))),
    remove: (ids: readonly ElementId[]) => run(removeElements, { ids }),
  };
}

/** Some fields have a command of their own, since other things follow from them. */
function nodeChange({ nodes }: TopologyDocument, id: NodeId, patch: object): readonly Action[] {
  const { zone, region } = patch as { readonly zone?: ZoneId | null; readonly region?: string | null };
  const [field, ...others] = Object.keys(patch);
  if (field === 'zone' && zone !== undefined) return [action(moveIntoZone, { ids: [id], zone })];
  if (field === 'region' && others.length === 0 && region && nodes[id]?.kind === 'service') {
    return [action(setServiceRegion, { id, region })];
  }
  return [action(updateNode, { id, fields: { ...patch } })];
}
