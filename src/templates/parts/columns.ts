/**
 * Where things stand, in canvas units: the customer's site, the provider, the peering location and Microsoft, left to
 * right, so that the borders at which hand-offs happen line up from template to template. All on the 8 px grid.
 */
export const COLUMN = {
  host: 16,
  firewall: 200,
  edge: 400,
  provider: 584,
  circuit: 792,
  peering: 888,
  microsoft: 1128,
  microsoftRight: 1280,
} as const;

/** Left border and width of each band. Between the peering location and Microsoft there is room for hop numbers. */
export const BAND = {
  site: [0, 552],
  provider: [568, 168],
  location: [752, 296],
  microsoft: [1112, 320],
} as const;

/** Height of a row with one circuit, and how far apart the rows of two circuits are. */
export const ROW_HEIGHT = 288;
export const ROW_PITCH = 304;
