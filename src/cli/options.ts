/** `--name value` pairs and the words between them. */
export interface Options {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** @returns The options, or what is wrong with them. `known` names those that take a value; anything else is refused. */
export function readOptions(args: readonly string[], known: readonly string[]): Options | string {
  const words: string[] = [];
  const values = new Map<string, readonly string[]>();
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] as string;
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const name = arg.slice(2);
    const value = args[index + 1];
    if (!known.includes(name))
      return `There is no option ${arg} here. ${known.length > 0 ? `There are: ${known.map((each) => `--${each}`).join(', ')}.` : 'This command takes none.'}`;
    if (value === undefined || value.startsWith('--')) return `${arg} needs a value after it.`;
    values.set(name, [...(values.get(name) ?? []), value]);
    index += 1;
  }
  return { words, values };
}
