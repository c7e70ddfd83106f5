/** Name and fact of a card: the name may take two lines, the fact one. */
export function NameBlock({ name, fact }: { readonly name: string; readonly fact: string }) {
  return (
    <div className="name-block">
      <h3>{name}</h3>
      {fact && <p className="figures">{fact}</p>}
    </div>
  );
}
