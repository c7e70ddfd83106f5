/**
 * The same design where it is on earth: places with what stands in them, the links between, the path of the flow. No tiles:
 * the outline of the land comes with the page, and nothing is asked of anyone.
 */

import { geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import { designOnEarth, type MapPlace, mapLinks, mapPath } from '#drawing/map/map-places.ts';
import type { ElementId, NodeId } from '#model/ids.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { useCanvasSession, useCanvasSessionStore } from '../canvas-session.ts';
import { SinglePointMark } from '../nodes/single-point-mark.tsx';
import { keysOfSpot } from '../single-points.ts';
import { outline } from './outline.ts';
import '#ui/theme/map.css';

/** Names stand to the right of their dots, and what has no place stands at the right. */
const MARGIN = { left: 64, right: 400, top: 72 };
const WHOLE_MARGIN = { left: 16, right: 16, top: 16 };
/** Degrees: closer, the outline of the land says nothing any more. */
const NEAREST = 12;

export function MapView() {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const document = useEditor((state) => state.document);
  const selection = useEditor((state) => state.selection);
  const flow = useEditor(
    ({ report, selectedFlow }) => report?.flows.find((one) => one.flow === selectedFlow) ?? null,
  );
  const whole = useCanvasSession((state) => state.wholeEarth);
  const host = useRef<HTMLDivElement>(null);
  // The drawing had the keyboard, and lies out of reach beneath.
  useEffect(() => {
    const { activeElement, body } = window.document;
    if (activeElement === body || activeElement?.closest('[inert]')) host.current?.focus();
  }, []);
  const { width, height } = useSize(host);
  const earth = useMemo(() => designOnEarth(document), [document]);
  const links = useMemo(() => mapLinks(document, earth), [document, earth]);
  const path = useMemo(() => (flow ? mapPath(flow, earth) : []), [flow, earth]);
  const draw = useMemo(() => mapOf(earth.places, whole, width, height), [earth, whole, width, height]);
  const spots = apart(earth.places.map((place) => draw.projected(place)));
  const selected = new Set<string>(selection);
  const pick = (ids: readonly ElementId[]) => {
    editor.getState().select(ids);
    session.setState({
      said: t`${plural(ids.length, { one: '# thing', other: '# things' })} selected.`,
    });
  };
  return (
    <div className="map-view" ref={host} tabIndex={-1}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={t`Map, ${earth.places.length} places`}>
          <path className="map-sea" d={draw({ type: 'Sphere' }) ?? ''} />
          <path className="map-lines" d={draw(geoGraticule10()) ?? ''} />
          <path className="map-land" d={draw(outline) ?? ''} />
          {links.map(({ key, from, to, links: ids }) => (
            <path
              key={key}
              className="map-link"
              data-selected={ids.some((id) => selected.has(id)) || undefined}
              d={draw(between(from, to)) ?? ''}
            />
          ))}
          {path.slice(1).map((to, index) => (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: a path may pass a place twice; its steps are in order
              key={index}
              className="map-path"
              d={draw(between(path[index] as MapPlace, to)) ?? ''}
            />
          ))}
        </svg>
      )}
      {width > 0 &&
        earth.places.map((place, index) => (
          <Marker
            key={place.key}
            place={place}
            spot={spots[index] ?? null}
            step={path.indexOf(place)}
            selected={place.nodes.some((id) => selected.has(id))}
            onPick={() => pick(place.nodes)}
          />
        ))}
      {earth.elsewhere.length > 0 && <Elsewhere ids={earth.elsewhere} selected={selected} onPick={pick} />}
    </div>
  );
}

interface MarkerProps {
  readonly place: MapPlace;
  readonly spot: Spot | null;
  /** On the path of the flow; -1: not on it. */
  readonly step: number;
  readonly selected: boolean;
  onPick(): void;
}

function Marker({ place, spot, step, selected, onPick }: MarkerProps) {
  const document = useEditor((state) => state.document);
  if (!spot) return null;
  const names = place.nodes.map((id) => elementName(document, id));
  const first = names.slice(0, 3).join(', ');
  const shown = names.length > 3 ? t`${first} and ${names.length - 3} more` : first;
  return (
    <button
      type="button"
      className="map-place"
      data-selected={selected || undefined}
      data-path={step >= 0 || undefined}
      style={{ transform: `translate(${spot.x}px, ${spot.y}px)` }}
      onClick={onPick}
      title={names.join(', ')}
    >
      <span className="map-dot" aria-hidden="true">
        {step >= 0 ? step + 1 : ''}
      </span>
      {spot.below > 0 && <span className="map-leader" style={{ height: spot.below }} aria-hidden="true" />}
      <span className="map-words" style={{ transform: `translateY(${spot.below}px)` }}>
        <span className="map-name">
          {place.label} <SinglePointMark keys={keysOfSpot(document, place.nodes)} />
        </span>
        <span className="map-things">{shown}</span>
      </span>
    </button>
  );
}

function Elsewhere({
  ids,
  selected,
  onPick,
}: {
  readonly ids: readonly NodeId[];
  readonly selected: ReadonlySet<string>;
  onPick(ids: readonly ElementId[]): void;
}) {
  const document = useEditor((state) => state.document);
  return (
    <section className="map-elsewhere" aria-label={t`Without a place`}>
      <h2>{t`Without a place`}</h2>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <button type="button" data-selected={selected.has(id) || undefined} onClick={() => onPick([id])}>
              {elementName(document, id)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
  /** How far below its dot a name stands, where names of neighbours would lie over each other. */
  readonly below: number;
}

const NAME = { width: 216, height: 46 };

function apart(points: readonly (readonly [number, number] | null)[]): readonly (Spot | null)[] {
  const taken: { x: number; y: number }[] = [];
  return points.map((point) => {
    if (!point) return null;
    const [x, y] = point;
    let below = 0;
    const clashes = () =>
      taken.some((name) => Math.abs(name.x - x) < NAME.width && Math.abs(name.y - y - below) < NAME.height);
    while (clashes()) below += NAME.height;
    taken.push({ x, y: y + below });
    return { x, y, below };
  });
}

const pointOf = ({ latitude, longitude }: { latitude: number; longitude: number }): [number, number] => [
  longitude,
  latitude,
];

const between = (from: MapPlace, to: MapPlace) => ({
  type: 'LineString' as const,
  coordinates: [pointOf(from), pointOf(to)],
});

function mapOf(places: readonly MapPlace[], whole: boolean, width: number, height: number) {
  const projection = geoNaturalEarth1();
  const fit = whole || places.length === 0 ? ({ type: 'Sphere' } as const) : around(places);
  const { left, right, top } = whole ? WHOLE_MARGIN : MARGIN;
  if (width > left + right && height > 2 * top) {
    projection.fitExtent(
      [
        [left, top],
        [width - right, height - top],
      ],
      fit,
    );
  }
  projection.clipExtent([
    [-2, -2],
    [width + 2, height + 2],
  ]);
  const path = geoPath(projection);
  return Object.assign((shape: Parameters<typeof path>[0]) => path(shape), {
    projected: (place: MapPlace) => projection(pointOf(place)),
  });
}

/** Points to fit into the view: the places, and enough around a single one to see where it is. */
function around(places: readonly MapPlace[]) {
  const [lats, lons] = [places.map(({ latitude }) => latitude), places.map(({ longitude }) => longitude)];
  const [south, north] = widened(Math.min(...lats), Math.max(...lats));
  const [west, east] = widened(Math.min(...lons), Math.max(...lons));
  return {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [west, north],
      [east, south],
      [east, north],
    ],
  };
}

function widened(low: number, high: number): readonly [number, number] {
  const more = Math.max(0, NEAREST - (high - low)) / 2;
  return [low - more, high + more];
}

function useSize(host: { readonly current: HTMLElement | null }) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [host]);
  return size;
}
