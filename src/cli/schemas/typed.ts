/** Text and numbers that the engine made, and so are what their types promise: an output is checked for its shape. */
import * as v from 'valibot';

export const text = <Text extends string = string>(description?: string): v.GenericSchema<Text> =>
  (description ? v.pipe(v.string(), v.description(description)) : v.string()) as never;

export const number = <Kind extends number = number>(description?: string): v.GenericSchema<Kind> =>
  (description ? v.pipe(v.number(), v.description(description)) : v.number()) as never;
