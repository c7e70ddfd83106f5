/** A tree walked by tokens, to tell apart what went different ways. */

/** Nodes are numbers; node 0 is the root. An edge is the pair of a node and a token, packed into one number. */
export class TokenTree {
  private readonly edges = new Map<number, number>();
  private readonly parents = [-1];
  private readonly tokens = [-1];
  private readonly named = new Map<string, number>();
  private nextToken = 0;

  token(): number {
    return this.nextToken++;
  }

  tokenFor(kind: string, value: number | string): number {
    const key = `${kind} ${value}`;
    let token = this.named.get(key);
    if (token === undefined) {
      token = this.token();
      this.named.set(key, token);
    }
    return token;
  }

  child(node: number, token: number): number {
    const edge = node * 2 ** 26 + token;
    let child = this.edges.get(edge);
    if (child === undefined) {
      child = this.parents.length;
      this.edges.set(edge, child);
      this.parents.push(node);
      this.tokens.push(token);
    }
    return child;
  }

  path(node: number): number[] {
    const tokens: number[] = [];
    for (let at = node; at > 0; at = this.parents[at] as number) tokens.push(this.tokens[at] as number);
    return tokens.reverse();
  }
}
