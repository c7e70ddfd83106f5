/** What the user is told when the engine fails. Each ends with what matters most: nothing of the design is lost. */
import { t } from '#base/t.ts';

/** From then on the user is told that work goes on, and may stop it. */
export const SLOW_MS = 2_000;
export const SILENCE_MS = 10_000;
export const BUDGET = { failures: 3, withinMs: 60_000 } as const;

export const threw = (message: string, doing: string | null) =>
  doing === null
    ? t`The simulation stopped: ${message} Your design is untouched.`
    : t`The simulation stopped while ${doing}: ${message} Your design is untouched.`;

export const fellSilent = (doing: string | null) =>
  doing === null
    ? t`The simulation gave no sign of life for ${SILENCE_MS / 1000} seconds, and was stopped. Your design is untouched.`
    : t`The simulation gave no sign of life for ${SILENCE_MS / 1000} seconds while ${doing}, and was stopped. Your design is untouched.`;

export const stoppedByUser = () =>
  t`You stopped the simulation. It runs again at your next change. Your design is untouched.`;

export const switchedOff = () =>
  t`The simulation failed ${BUDGET.failures} times within a minute, so it is switched off. You can go on editing. Your design is untouched.`;

export const cannotStart = (message: string) =>
  t`The simulation cannot be started: ${message} Your design is untouched.`;

export const proofFailed = (message: string) =>
  t`The check of failures stopped: ${message} Your design is untouched.`;
