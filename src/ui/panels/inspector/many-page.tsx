import { useState } from 'react';
import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import type { FailureTarget } from '#model/failure.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { FirewallNode } from '#model/kinds/firewall.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { RouterNode } from '#model/kinds/router.ts';
import { type Cable, isCable } from '#model/link.ts';
import type { Mbps } from '#model/units.ts';
import { Button } from '#ui/components/form/button.tsx';
import { Pair, Section } from '#ui/components/form/section.tsx';
import { SelectField } from '#ui/components/form/select-field.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { failureOf } from '../failures/failure-targets.ts';
import {
  LabelField,
  OptionalAsnField,
  OptionalDelayField,
  OptionalRateField,
  RateField,
  WholeField,
} from '../fields/value-fields.tsx';
import { ZoneField } from '../fields/zone-field.tsx';
import { DeleteSection } from './delete-section.tsx';
import { PageHead } from './page-head.tsx';
import { agreed, type Selected } from './selected.ts';

type Many = Extract<Selected, { type: 'many' }>;

/** Several things at once: what they have in common, changed for all in one step. */
export function ManyPage({ selected }: { readonly selected: Many }) {
  const { nodes, links, zones } = selected;
  const ids = [...nodes, ...links, ...zones].map(({ id }) => id);
  const about = [
    ...(nodes.length > 0
      ? [counted(nodes.length, { one: '# device or service', other: '# devices and services' })]
      : []),
    ...(links.length > 0 ? [counted(links.length, { one: '# link', other: '# links' })] : []),
    ...(zones.length > 0 ? [counted(zones.length, { one: '# zone', other: '# zones' })] : []),
  ].join(', ');
  const cables = links.filter(isCable);
  return (
    <>
      <PageHead kind={counted(ids.length, { one: '# thing', other: '# things' })} about={about} />
      {nodes.length > 0 && zones.length === 0 && links.length === 0 && <NodesInCommon nodes={nodes} />}
      {cables.length > 0 && cables.length === ids.length && <CablesInCommon cables={cables} />}
      <FailAll selected={selected} />
      <DeleteSection ids={ids} name={`all ${ids.length}`} />
    </>
  );
}

const hasRouting = (node: TopologyNode): node is RouterNode | FirewallNode =>
  node.kind === 'router' || node.kind === 'firewall';
const isCircuit = (node: TopologyNode): node is CircuitNode => node.kind === 'circuit';

function NodesInCommon({ nodes }: { readonly nodes: readonly TopologyNode[] }) {
  const actions = useActions();
  const ids = nodes.map(({ id }) => id);
  const zone = agreed(nodes, (node) => node.zone);
  const change = (patch: object) => actions.changeNodes(ids, patch);
  return (
    <Section title={t`In common`}>
      <ZoneField
        label={t`Zone`}
        value={zone ?? null}
        mixed={zone === undefined}
        commit={(next) => change({ zone: next })}
      />
      {nodes.every(hasRouting) && <RoutingInCommon nodes={nodes} change={change} />}
      {nodes.every(isCircuit) && <CircuitsInCommon circuits={nodes} change={change} />}
    </Section>
  );
}

interface InCommon {
  readonly change: (patch: object) => string | null;
}

function RoutingInCommon({
  nodes,
  change,
}: InCommon & { readonly nodes: readonly (RouterNode | FirewallNode)[] }) {
  const asn = agreed(nodes, (node) => node.asn);
  const multipath = agreed(nodes, (node) => node.multipath);
  return (
    <Pair>
      <OptionalAsnField
        label={t`AS number`}
        path="asn"
        value={asn ?? null}
        mixed={asn === undefined}
        placeholder={t`the site's`}
        commit={(next) => change({ asn: next })}
      />
      <WholeField
        label={t`Equal paths used`}
        path="multipath"
        min={1}
        max={64}
        value={multipath ?? 1}
        mixed={multipath === undefined}
        commit={(next) => change({ multipath: next })}
      />
    </Pair>
  );
}

const SKUS = (['Local', 'Standard', 'Premium'] as const).map((sku) => ({ value: sku, label: sku }));

function CircuitsInCommon({ circuits, change }: InCommon & { readonly circuits: readonly CircuitNode[] }) {
  const sku = agreed(circuits, (circuit) => circuit.sku);
  const mbps = agreed(circuits, (circuit) => circuit.mbps);
  return (
    <Pair>
      <SelectField
        label={t`SKU`}
        value={sku ?? 'Standard'}
        mixed={sku === undefined}
        choices={SKUS}
        commit={(next) => change({ sku: next })}
      />
      <RateField
        label={t`Bandwidth`}
        path="mbps"
        value={mbps ?? (1_000 as Mbps)}
        mixed={mbps === undefined}
        commit={(next) => change({ mbps: next })}
      />
    </Pair>
  );
}

function CablesInCommon({ cables }: { readonly cables: readonly Cable[] }) {
  const actions = useActions();
  const ids = cables.map(({ id }) => id);
  const change = (patch: Partial<Cable>) => actions.changeLinks(ids, patch);
  const mbps = agreed(cables, (cable) => cable.mbps);
  const delayMs = agreed(cables, (cable) => cable.delayMs);
  const cost = agreed(cables, (cable) => cable.cost);
  const group = agreed(cables, (cable) => cable.physicalGroup);
  return (
    <Section title={t`In common`}>
      <Pair>
        <OptionalRateField
          label={t`Rate, each way`}
          path="mbps"
          value={mbps ?? null}
          mixed={mbps === undefined}
          commit={(next) => change({ mbps: next })}
        />
        <OptionalDelayField
          label={t`Delay, one way`}
          path="delayMs"
          placeholder={t`estimated`}
          value={delayMs ?? null}
          mixed={delayMs === undefined}
          commit={(next) => change({ delayMs: next })}
        />
      </Pair>
      <Pair>
        <WholeField
          label={t`Routing cost`}
          path="cost"
          min={1}
          max={65_535}
          value={cost ?? 10}
          mixed={cost === undefined}
          commit={(next) => change({ cost: next })}
        />
        <LabelField
          label={t`Physical group`}
          path="physicalGroup"
          placeholder={t`none`}
          value={group ?? null}
          mixed={group === undefined}
          commit={(next) => change({ physicalGroup: next })}
        />
      </Pair>
    </Section>
  );
}

const targetsOf = ({ nodes, links, zones }: Many): readonly FailureTarget[] => [
  ...nodes.map(({ id }) => ({ type: 'node', node: id, part: 'all' }) as const),
  ...links.filter(({ kind }) => kind !== 'note').map(({ id }) => ({ type: 'link', link: id }) as const),
  ...zones.map(({ id }) => ({ type: 'zone', zone: id }) as const),
];

function FailAll({ selected }: { readonly selected: Many }) {
  const actions = useActions();
  const document = useEditor((state) => state.document);
  const [refused, setRefused] = useState<string | null>(null);
  const targets = targetsOf(selected);
  const failed = targets.flatMap((target) => failureOf(document, target) ?? []);
  const whole = targets.filter((target) => !failureOf(document, target));
  return (
    <Section title={t`What if they fail`}>
      <p className="text-muted">
        {failed.length === 0 ? t`None of them is failed.` : t`${failed.length} of ${targets.length} failed.`}
      </p>
      <div className="flex flex-wrap gap-1.5">
        <Button
          disabled={whole.length === 0}
          onClick={() => setRefused(actions.failAll(whole, false))}
        >{t`Fail all`}</Button>
        <Button
          disabled={whole.length === 0}
          onClick={() => setRefused(actions.failAll(whole, true))}
        >{t`Fail all silently`}</Button>
        <Button
          disabled={failed.length === 0}
          onClick={() => setRefused(actions.restore(failed.map(({ id }) => id)))}
        >{t`Restore all`}</Button>
      </div>
      {refused && (
        <p role="alert" className="text-label text-danger">
          {refused}
        </p>
      )}
    </Section>
  );
}
