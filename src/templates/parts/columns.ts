/**
 * Where things stand, in canvas units: the customer's site, the provider, the peering location and Microsoft, left to
 * right, so that the borders at which hand-offs happen line up from template to template. All on the 8 px grid.
 */
export const COLUMN = {
  host: 16,
  firewall: 184,
  edge: 352,
  provider: 536,
  circuit: 720,
  peering: 816,
  microsoft: 1056,
  microsoftRight: 1208,
} as const;

/** Left border and width of each band. Between the peering location and Microsoft there is room for hop numbers. */
export const BAND = {
  site: [0, 504],
  provider: [520, 168],
  location: [704, 272],
  microsoft: [1040, 320],
} as const;

/** Height of a row with one circuit, and how far apart the rows of two circuits are. */
export const ROW_HEIGHT = 288;
export const ROW_PITCH = 304;
