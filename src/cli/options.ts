/** `--name value` or `--name=value` pairs and the words between them. */
export interface Options {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Options without a value that were given. */
  readonly flags: ReadonlySet<string>;
}

interface Known {
  /** Options that take a value. */
  readonly values?: readonly string[];
  /** Options that take none. */
  readonly switches?: readonly string[];
  /** How many files a command takes: one more is a mistake, and would be passed over in silence. */
  readonly words?: number;
}

/** @returns The options, or what is wrong with them. */
export function readOptions(
  args: readonly string[],
  { values: known = [], switches = [], words: most = 1 }: Known,
): Options | string {
  const words: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, readonly string[]>();
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] as string;
    // A dash alone is standard input.
    if (!arg.startsWith('-') || arg === '-') {
      words.push(arg);
      continue;
    }
    const [option = '', attached] = arg.split(/=(.*)/s);
    const name = option.startsWith('--') ? option.slice(2) : '';
    if (switches.includes(name)) {
      if (attached !== undefined) return `${option} takes no value.`;
      flags.add(name);
      continue;
    }
    if (!known.includes(name))
      return `There is no option ${option} here. ${thoseThere([...known, ...switches])}`;
    const value = attached ?? args[index + 1];
    if (value === undefined || value === '' || (attached === undefined && value.startsWith('--')))
      return `${option} needs a value after it.`;
    values.set(name, [...(values.get(name) ?? []), value]);
    if (attached === undefined) index += 1;
  }
  const [surplus] = words.slice(most);
  if (surplus !== undefined)
    return `${surplus}: this command takes ${most === 1 ? 'one file' : `${most} files`}. Run it once for each.`;
  return { words, values, flags };
}

const thoseThere = (names: readonly string[]): string =>
  names.length === 0
    ? 'This command takes none but --help.'
    : `There are: ${[...names, 'help'].map((name) => `--${name}`).join(', ')}.`;
