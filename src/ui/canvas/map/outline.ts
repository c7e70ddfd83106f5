/** The outline of the land, Natural Earth 1:110 million. Its own file, fetched with the map. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import land from 'world-atlas/land-110m.json';

const topology = land as unknown as Topology<{ land: GeometryCollection }>;

export const outline = feature(topology, topology.objects.land);
