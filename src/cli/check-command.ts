/** `check design.json [--junit FILE]`: what the design checks find. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import { acceptanceOf } from '#checks/finding.ts';
import { checks } from '#checks/registry.ts';
import { runChecks } from '#checks/run-checks.ts';
import { simulate } from '#sim/simulate.ts';
import { writeJunit } from './junit.ts';
import { openDesign } from './open-design.ts';
import { readOptions } from './options.ts';
import { bad, done, type Files, type Outcome } from './outcome.ts';

export function checkCommand(args: readonly string[], files: Files, catalogue: Catalogue): Outcome {
  const options = readOptions(args, { values: ['junit'] });
  if (typeof options === 'string') return bad(options);
  const opened = openDesign(files, options.words[0]);
  if (!opened.ok) return opened.error;
  const document = opened.value;
  const findings = runChecks(document, catalogue, simulate(document, catalogue)).map((finding) => ({
    ...finding,
    accepted: acceptanceOf(document, finding)?.reason ?? null,
  }));
  const open = findings.filter(({ accepted }) => accepted === null);
  const errors = open.filter(({ severity }) => severity === 'error');
  const cases = checks.map(({ id, title }) => {
    const failed = errors.filter(({ check }) => check === id);
    const failure = failed.map(({ message, advice }) => `${message} ${advice}`).join(' ') || null;
    return { name: `${id}: ${title}`, failure };
  });
  const junit = writeJunit(files, options, `Design checks of ${document.name}`, cases);
  if (junit) return bad(junit);
  return done(
    {
      format: 'handoff-findings/1',
      design: document.name,
      counts: {
        error: errors.length,
        warning: open.filter(({ severity }) => severity === 'warning').length,
        info: open.filter(({ severity }) => severity === 'info').length,
        accepted: findings.length - open.length,
      },
      findings,
    },
    errors.length > 0 ? 1 : 0,
    errors.map(({ check, message, advice }) => `${check}: ${message} ${advice}`),
  );
}
