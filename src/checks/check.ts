/** What a design check is, and what it says. A check looks at a design and its report and changes neither. */
import type { ElementId } from '#model/ids.ts';
import type { Facts } from './facts.ts';

/** `error`: it cannot work or would be refused. `warning`: it works, with a documented risk. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

export const CHECK_GROUPS = [
  'circuit',
  'sku',
  'peering',
  'direct',
  'asn',
  'bgp',
  'prefix',
  'routefilter',
  'nat',
  'routing',
  'ha',
  'gw',
  'private',
  'globalreach',
  'pp',
  'security',
  'perf',
  'cost',
] as const;
export type CheckGroup = (typeof CHECK_GROUPS)[number];
/** `group/kebab-name`. Never renamed and never reused: designs name it where a finding is accepted. */
export type CheckId = `${CheckGroup}/${string}`;

export interface Check {
  readonly id: CheckId;
  /** Unless a finding says otherwise. */
  readonly severity: Severity;
  readonly title: string;
  /** What it rests on: `ER-100`, `RFC 5737`, or a disagreement (`D-2`) or open question (`U-1`) of the sources. */
  readonly facts: readonly string[];
  /** It rests on an inference or on a decision of the model, and says so. */
  readonly derived?: true;
  /** Findings of these about one of the same things are the cause, and this one would only repeat them. */
  readonly under?: readonly CheckId[];
  run(facts: Facts): readonly Found[];
}

/** One thing found: a sentence with the user's own names, and one that says what to do. */
export interface Found {
  readonly message: string;
  readonly advice: string;
  /** The things it is about, the one to look at first. */
  readonly about: readonly ElementId[];
  readonly severity?: Severity;
  /** Worked out for a failure that was not run: from what circuits offer and who reaches them. */
  readonly derived?: true;
  readonly fix?: Fix;
}

/** A change that settles it and leaves nothing to choose: commands as data, for whoever may run them. */
export interface Fix {
  /** For the button: `Set both VLANs to 300`. */
  readonly label: string;
  readonly commands: readonly FixCommand[];
}

export interface FixCommand {
  /** Id of the command: `node/update`. */
  readonly command: string;
  readonly args: Readonly<Record<string, unknown>>;
}
