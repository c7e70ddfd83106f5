/** A firewall on each link of one circuit, with one pool announced alike on both. @source W-10; ER-226, ER-404 */
import { circuitRow, ROW_A } from './circuit-row.ts';
import { COLUMN } from './columns.ts';
import { hqUsers, lan, site } from './on-premises.ts';
import { type Part, together } from './part.ts';
import { envEu, europeFilter, microsoft } from './services.ts';

/** @param stateGroup - The same for both: they share their state. Null: each knows its own flows only. */
export const twoFirewalls = (stateGroup: string | null): Part =>
  together(
    site('hq'),
    hqUsers(),
    firewall(1, 48, stateGroup),
    firewall(2, 184, stateGroup),
    circuitRow(ROW_A, { microsoft: {} }),
    microsoft(),
    envEu(),
    europeFilter(),
  );

const firewall = (number: 1 | 2, y: number, stateGroup: string | null): Part => ({
  nodes: [
    {
      kind: 'firewall',
      id: `fw-${number}`,
      name: `FW-${number}`,
      zone: 'hq',
      stateGroup,
      at: [COLUMN.firewall, y],
      sourceNat: [{ name: 'Pool A', pool: '192.0.2.64/28', address: '192.0.2.65', egress: 'expressroute' }],
    },
  ],
  links: [lan('hq-lan', `fw-${number}`), lan(`fw-${number}`, `ce${number}`)],
});
