/** A piece of a design that templates put together. */
import type { DesignText } from '../design.ts';

export type Part = Pick<DesignText, 'zones' | 'nodes' | 'links' | 'routeFilters'>;

export function together(...parts: readonly Part[]): Part {
  return {
    zones: parts.flatMap(({ zones = [] }) => zones),
    nodes: parts.flatMap(({ nodes = [] }) => nodes),
    links: parts.flatMap(({ links = [] }) => links),
    routeFilters: parts.flatMap(({ routeFilters = [] }) => routeFilters),
  };
}
