import type { CSSProperties } from 'react';
import { mostLettering } from '../most-lettering.ts';

/** Room for a name, canvas units: beside the sign of its card, and where it has the card to itself. */
const BESIDE = 97;
const ALONE = 123;

/** Name and fact of a card: the name may take two lines, the fact one. */
export function NameBlock({ name, fact }: { readonly name: string; readonly fact: string }) {
  const most = {
    '--most-beside': mostLettering(name, BESIDE),
    '--most-alone': mostLettering(name, ALONE),
  } as CSSProperties;
  return (
    <div className="name-block">
      <h3 style={most}>{name}</h3>
      {fact && <p className="figures">{fact}</p>}
    </div>
  );
}
