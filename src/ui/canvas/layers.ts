/**
 * What lies over what, as z-index inside the canvas. Layers drawn through React Flow's viewport portal use these too.
 * Capsules lie under the ribbons, since a path runs along their lanes; all other cards lie over them.
 */
export const LAYER = {
  zone: -2,
  attachment: 0,
  link: 1,
  capsule: 2,
  path: 4,
  node: 10,
  packet: 20,
  flag: 30,
  field: 40,
} as const;
