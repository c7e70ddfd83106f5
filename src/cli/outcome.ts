/** What a command of the command line says and how it ends. */
export interface Outcome {
  /** 0: all holds. 1: the design falls short. 2: the input is bad. */
  readonly code: 0 | 1 | 2;
  /** Printed on standard output as JSON; null: nothing is. */
  readonly output: unknown;
  /** Printed on standard error, a line each. */
  readonly messages: readonly string[];
  /** Printed on standard output as it is: what help says. */
  readonly help?: string;
}

export const done = (output: unknown, code: 0 | 1 = 0, messages: readonly string[] = []): Outcome => ({
  code,
  output,
  messages,
});
export const bad = (...messages: readonly string[]): Outcome => ({ code: 2, output: null, messages });

/** Reading and writing files, handed in so that commands can be tested without any. */
export interface Files {
  /** @throws With the system's reason when there is no such file. A dash is standard input. */
  read(path: string): string;
  write(path: string, text: string): void;
}
