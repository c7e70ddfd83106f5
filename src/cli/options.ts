/** `--name value` pairs and the words between them. */
export interface Options {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Options without a value that were given. */
  readonly flags: ReadonlySet<string>;
}

/**
 * @returns The options, or what is wrong with them. `known` names those that take a value, `switches` those
 * that take none; anything else is refused.
 */
export function readOptions(
  args: readonly string[],
  known: readonly string[],
  switches: readonly string[] = [],
): Options | string {
  const words: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, readonly string[]>();
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] as string;
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const name = arg.slice(2);
    if (switches.includes(name)) {
      flags.add(name);
      continue;
    }
    const value = args[index + 1];
    if (!known.includes(name))
      return `There is no option ${arg} here. ${known.length + switches.length > 0 ? `There are: ${[...known, ...switches].map((each) => `--${each}`).join(', ')}.` : 'This command takes none.'}`;
    if (value === undefined || value.startsWith('--')) return `${arg} needs a value after it.`;
    values.set(name, [...(values.get(name) ?? []), value]);
    index += 1;
  }
  return { words, values, flags };
}
