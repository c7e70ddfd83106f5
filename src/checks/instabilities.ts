/** What the report says of routes that are not bound to be where they are, with the names of the design. */
import { counted } from '#base/counted.ts';
import { listed } from '#base/listed.ts';
import type { ElementId } from '#model/ids.ts';
import type { Instability } from '#sim/report/report.ts';
import type { Facts } from './facts.ts';

export interface NamedInstability {
  /** `10.0.0.0/8`, or the first of them and how many more. */
  readonly prefixes: string;
  readonly names: readonly string[];
  readonly session: string | null;
  readonly about: readonly ElementId[];
}

const SHOWN = 2;

export const instabilitiesOf = (facts: Facts, type: Instability['type']): readonly NamedInstability[] =>
  (facts.report.instabilities ?? [])
    .filter((one) => one.type === type)
    .map(({ prefixes, nodes, session, about }) => {
      const more = prefixes.length - SHOWN;
      return {
        prefixes:
          more > 0
            ? listed([
                ...prefixes.slice(0, SHOWN),
                counted(more, { one: '# more prefix', other: '# more prefixes' }),
              ])
            : listed([...prefixes]),
        names: nodes.map((node) => facts.nameOf(node)),
        session,
        about: [...new Set([...nodes, ...about])],
      };
    });
