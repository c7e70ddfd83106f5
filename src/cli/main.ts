/** The same engine without a screen: `npm run --silent handoff -- <command> <file>`. @source design, Without a screen */
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { fullCatalogue } from '#catalogue/full-catalogue.ts';
import { checkCommand } from './check-command.ts';
import { convertCommand } from './convert-command.ts';
import { diffCommand } from './diff-command.ts';
import { explainCommand } from './explain-command.ts';
import { labCommand } from './lab-command.ts';
import { bad, type Files, type Outcome } from './outcome.ts';
import { reportCommand } from './report-command.ts';
import { simulateCommand } from './simulate-command.ts';
import { sweepCommand } from './sweep-command.ts';
import { verifyCommand } from './verify-command.ts';

const USAGE = [
  'handoff simulate design.json [--fail ID[@FROM[..UNTIL]]]… [--degrade ID=HOW[@…]]…   the report of every flow, with the named things failed or degraded',
  'handoff verify design.json [--junit FILE]   each intent with its verdict and counter-example',
  'handoff sweep design.json [--double] [--junit FILE]   every failure against every flow, and cut sets',
  'handoff check design.json [--junit FILE]   what the design checks find',
  'handoff report design.json [--html FILE] [--markdown FILE]   all that is known of it, to hand on',
  'handoff explain design.json --router ID --prefix P   why this router uses the route it uses',
  'handoff diff a.json b.json   what the traffic of the second does otherwise, and why',
  'handoff lab lab.json   the answers to a routing lab',
  'handoff convert in.json out.json   the design in its canonical form',
  'handoff convert in.json out.svg [--flow ID]   its picture, which holds the design and opens again',
  'handoff convert in.json film.svg --film there|back|both [--flow ID] [--speed N] [--theme T]   packets on their way',
];

/** What it says and how it ends; `toOneLine` tells why messages are changed. */
export async function main(args: readonly string[], files: Files): Promise<Outcome> {
  const outcome = await run(args, readOnce(files));
  return { ...outcome, messages: outcome.messages.map(toOneLine) };
}

async function run([command, ...rest]: readonly string[], files: Files): Promise<Outcome> {
  const isHelp = (arg: string | undefined) => arg === '--help' || arg === '-h';
  if (command === 'help' || isHelp(command)) return help(USAGE);
  const own = USAGE.filter((line) => line.startsWith(`handoff ${command} `));
  if (own.length > 0 && rest.some(isHelp)) return help(own);
  switch (command) {
    case 'simulate':
      return simulateCommand(rest, files, await catalogueFor(rest, files));
    case 'verify':
      return verifyCommand(rest, files, await catalogueFor(rest, files));
    case 'report':
      return reportCommand(rest, files, await catalogueFor(rest, files));
    case 'sweep':
      return sweepCommand(rest, files, await catalogueFor(rest, files));
    case 'check':
      return checkCommand(rest, files, await catalogueFor(rest, files));
    case 'explain':
      return explainCommand(rest, files, await catalogueFor(rest, files));
    case 'diff':
      return diffCommand(rest, files, await catalogueFor(rest, files));
    case 'lab':
      return labCommand(rest, files);
    case 'convert':
      return convertCommand(rest, files, await catalogueFor(rest, files));
    case undefined:
      return bad('Say what to do:', ...USAGE);
    default:
      return bad(`There is no command ${command}. There are:`, ...USAGE);
  }
}

const help = (lines: readonly string[]): Outcome => ({
  code: 0,
  output: null,
  messages: [],
  help: [...lines, 'A file of the name - is standard input. More in docs/cli.md.', ''].join('\n'),
});

/** Standard input can be read once, and a file may change between two readings. */
function readOnce(files: Files): Files {
  const texts = new Map<string, string>();
  return {
    read(path) {
      const text = texts.get(path) ?? files.read(path);
      texts.set(path, text);
      return text;
    },
    write: (path, text) => files.write(path, text),
  };
}

/** Names come from whoever drew the design: none of them starts a line of its own, or tells a terminal what to do. */
const toOneLine = (message: string): string =>
  message
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .trim();

/** The large tables are read only for a design that asks for them. */
async function catalogueFor(args: readonly string[], files: Files) {
  return args.some((arg) => (arg === '-' || !arg.startsWith('-')) && asksForCatalogue(arg, files))
    ? await fullCatalogue()
    : baseCatalogue;
}

function asksForCatalogue(path: string, files: Files): boolean {
  try {
    return /"prefixes":\s*"catalogue"/.test(files.read(path));
  } catch {
    return false; // no file of this name; the command says what is wrong with it
  }
}
