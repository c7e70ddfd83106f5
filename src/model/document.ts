/**
 * The document: what the user drew. Saved, undone, shared; one JSON file.
 *
 * Where things stand on the canvas is kept in `geometry`, apart from what they mean, so that moving a box never touches
 * a line about routing. Nothing in here is derived: reports never enter it.
 */
import type { AcceptedFinding } from './accepted-finding.ts';
import type { Prefix } from './addresses.ts';
import type { Failure } from './failure.ts';
import type { Flow } from './flow.ts';
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
} from './ids.ts';
import type { Intent } from './intent.ts';
import type { TopologyNode } from './kinds/registry.ts';
import type { Link } from './link.ts';
import type { RouteFilter } from './route-filter.ts';
import type { Zone } from './zone.ts';

export const FORMAT = 'handoff';
export const VERSION = 2;

export interface TopologyDocument {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly name: string;
  readonly notes: string;
  readonly settings: Settings;
  readonly zones: Readonly<Record<ZoneId, Zone>>;
  readonly nodes: Readonly<Record<NodeId, TopologyNode>>;
  readonly links: Readonly<Record<LinkId, Link>>;
  readonly routeFilters: Readonly<Record<RouteFilterId, RouteFilter>>;
  readonly flows: Readonly<Record<FlowId, Flow>>;
  readonly intents: Readonly<Record<IntentId, Intent>>;
  readonly failures: Readonly<Record<FailureId, Failure>>;
  /** Findings that the owner of the design lives with, each with the reason why. */
  readonly accepted: Readonly<Record<AcceptedId, AcceptedFinding>>;
  /** In whole canvas units. Nodes and zones, and links that somebody bent by hand. Zones have a size. */
  readonly geometry: Readonly<Record<ElementId, Box>>;
}

export interface Settings {
  /** Example mode takes documentation addresses and AS numbers as registered (ER-408). */
  readonly mode: 'example' | 'production';
  readonly cloud: 'commercial' | 'usgov' | 'china';
  readonly criticality: 'low' | 'production' | 'critical';
  /**
   * What Microsoft announces to the internet. Empty: each service prefix as it is. ExpressRoute carries the longer ones
   * (ER-155).
   */
  readonly internetAggregates: readonly Prefix[];
  /** Outbound terabytes a month above which a metered circuit costs more than an unlimited one; null: not worked out. */
  readonly meteredBreakEvenTb: number | null;
  /** What the cost sheet of the design lists so far (ER-073). Empty: there is none. */
  readonly costSheet: readonly CostPart[];
}

export const COST_PARTS = ['azure', 'provider', 'internal'] as const;
export type CostPart = (typeof COST_PARTS)[number];

/**
 * Upper left corner and, for zones, size. Absolute, also inside a zone. Of a link: the place its middle stretch runs
 * through.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number | null;
  readonly height: number | null;
  /** Held in place: no hand and no layout moves it. */
  readonly locked?: true;
  /** Zones: drawn as one card, with what is inside counted on it. */
  readonly collapsed?: true;
  /** In front of things of its layer with a smaller one. Left out: 0. */
  readonly order?: number;
}

/** The collections a change can touch, in the order they are written. */
export const COLLECTIONS = [
  'zones',
  'nodes',
  'links',
  'routeFilters',
  'flows',
  'intents',
  'failures',
  'accepted',
  'geometry',
] as const;
export type Collection = (typeof COLLECTIONS)[number];

export function emptyDocument(name: string): TopologyDocument {
  return {
    format: FORMAT,
    version: VERSION,
    name,
    notes: '',
    settings: {
      mode: 'example',
      cloud: 'commercial',
      criticality: 'production',
      internetAggregates: [],
      meteredBreakEvenTb: null,
      costSheet: [],
    },
    zones: {},
    nodes: {},
    links: {},
    routeFilters: {},
    flows: {},
    intents: {},
    failures: {},
    accepted: {},
    geometry: {},
  };
}
