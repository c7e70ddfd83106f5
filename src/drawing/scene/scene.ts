/**
 * The drawing as geometry: where every box stands and where every link runs, while things are dragged too. Layers over
 * the canvas (ribbons, flags, packets) draw from this and never ask React Flow.
 */
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import { boxesOf, cardsFor, type Moved } from './boxes.ts';
import { type BoxIndex, type CardIndex, indexBoxes } from './card-index.ts';
import { type Lane, type LaneLine, laneOf } from './circuit-lanes.ts';
import type { Curve } from './curve.ts';
import { indexLinks } from './link-index.ts';
import { linksDrawnAt, routesOf } from './link-routes.ts';
import { overlay } from './overlay.ts';
import type { Rect } from './rect.ts';
import { standsAlike } from './stands-alike.ts';

export interface Scene {
  /** Nodes and zones. What stands in a collapsed zone has the box of that zone's card. */
  readonly boxes: ReadonlyMap<string, Rect>;
  /** From the first end of the link to the second. Links inside a collapsed zone are not drawn. */
  readonly links: Pick<ReadonlyMap<LinkId, Curve>, 'get' | 'has'>;
  /** What is not drawn itself, and the collapsed zone that stands for it. */
  readonly cards: ReadonlyMap<string, string>;
  /** Finds what is at a place. Things in the hand are found where they were. */
  readonly index: SceneIndex;
  /** Null when the circuit is gone. */
  lane(circuit: NodeId, lane: Lane): LaneLine | null;
}

export interface SceneIndex extends BoxIndex {
  /** Links that may run through the area. */
  linkIdsIn(area: Rect): readonly string[];
}

/** @param bends - Where a hand is bending links right now. */
export function sceneOf(document: TopologyDocument, moved: Moved, bends: Moved = NOTHING): Scene {
  const rest = atRest(document);
  if (moved.size === 0 && bends.size === 0) return rest;
  const above = new Map<string, Rect>();
  for (const [id, box] of moved) {
    const card = rest.cards.get(id);
    if (card === undefined) above.set(id, box);
  }
  for (const [id, card] of rest.cards) {
    const box = above.get(card);
    if (box) above.set(id, box);
  }
  const boxes = overlay(rest.boxes, above);
  // A card that is dragged across a link does not push it aside before it is let go.
  const cards: CardIndex = above.size === 0 ? rest.index : { near: (area) => rest.near(area, above) };
  const routes = routesOf({ document, boxes, cards, bends });
  const affected = linksAround(document, rest.cards, [...above.keys(), ...bends.keys()]);
  return scene(boxes, rest.cards, rest.index, {
    get: (id) => (affected.has(id) ? (routes.curve(id) ?? undefined) : rest.links.get(id)),
    has: (id) => (affected.has(id) ? routes.curve(id) !== null : rest.links.has(id)),
  });
}

const NOTHING: Moved = new Map();

/** The links of these boxes, these links, and all that share a side with one of them. */
function linksAround(
  document: TopologyDocument,
  cards: Scene['cards'],
  ids: readonly string[],
): ReadonlySet<string> {
  const around = new Set<string>();
  const neighbours = (end: string) => linksDrawnAt(document, cards.get(end) ?? end);
  for (const id of ids) {
    if (Object.hasOwn(document.links, id)) around.add(id);
    for (const link of linksDrawnAt(document, id)) {
      for (const end of link.ends) for (const neighbour of neighbours(end)) around.add(neighbour.id);
    }
  }
  return around;
}

interface Rest extends Scene {
  /** Cards near a place, without those that are in the hand. */
  near(area: Rect, held: Moved): readonly Rect[];
}

/**
 * The last document's, so that a drag does not work it out sixty times a second, and that an edit of a flow, an intent or
 * a failure does not work it out at all.
 */
function atRest(document: TopologyDocument): Rest {
  if (!last || !standsAlike(last.document, document)) last = { document, scene: restOf(document) };
  return last.scene;
}

let last: { readonly document: TopologyDocument; readonly scene: Rest } | null = null;

function restOf(document: TopologyDocument): Rest {
  const boxes = boxesOf(document);
  const cards = cardsFor(document);
  const isCard = (id: string) =>
    !cards.has(id) && (Object.hasOwn(document.nodes, id) || document.geometry[id as NodeId]?.collapsed);
  const drawn = [...boxes].filter(([id]) => !cards.has(id));
  const all = lazily(() => indexBoxes(drawn));
  const obstacles = lazily(() => indexBoxes(drawn.filter(([id]) => isCard(id))));
  const routes = lazily(() => routesOf({ document, boxes, cards: obstacles(), bends: NOTHING }));
  const lines = lazily(() => indexLinks(document, boxes));
  const index: SceneIndex = {
    linkIdsIn: (area) => lines().idsIn(area),
    near: (area) => obstacles().near(area),
    idsIn: (area) => all().idsIn(area),
  };
  const links: Scene['links'] = {
    get: (id) => routes().curve(id) ?? undefined,
    has: (id) => routes().curve(id) !== null,
  };
  return {
    ...scene(boxes, cards, index, links),
    near(area, held) {
      return obstacles()
        .idsIn(area)
        .filter((id) => !held.has(id))
        .map((id) => boxes.get(id) as Rect);
    },
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const scene = (
  boxes: Scene['boxes'],
  cards: Scene['cards'],
  index: SceneIndex,
  links: Scene['links'],
): Scene => ({
  boxes,
  links,
  cards,
  index,
  lane(circuit, lane) {
    const box = boxes.get(circuit);
    return box && !cards.has(circuit) ? laneOf(box, lane) : null;
  },
});

const NO_BOXES: Scene['boxes'] = new Map();

export const EMPTY_SCENE: Scene = scene(
  NO_BOXES,
  new Map(),
  { ...indexBoxes([]), linkIdsIn: () => [] },
  {
    get: () => undefined,
    has: () => false,
  },
);
