/** What lies over what, as z-index inside the canvas. Layers drawn through React Flow's viewport portal use these too. */
export const LAYER = { zone: -2, attachment: 0, link: 1, path: 4, node: 10, packet: 20, flag: 30 } as const;
