import { describe, expect, it } from 'vitest';
import { fullCatalogue } from '#catalogue/full-catalogue.ts';
import { failables } from '#verify/failable.ts';
import { Scenarios } from '#verify/scenarios.ts';
import { finish, verifyIntents } from '#verify/verify-intents.ts';
import { templates } from './registry.ts';
import type { Template } from './template.ts';

const catalogue = await fullCatalogue();

/** What is wanted and does not hold, with the reason. */
function unmet({ make }: Template): readonly string[] {
  const document = make();
  const verdicts = finish(verifyIntents(new Scenarios(document, catalogue), failables(document, catalogue)));
  return verdicts.flatMap(({ intent, counterExample }) => {
    if (!counterExample) return [];
    const { claim, after } = document.intents[intent] ?? {};
    const failed = counterExample.failed.map(({ name }) => name).join(', ');
    return [`${claim?.type} ${after}: ${failed ? `${failed} fails; ` : ''}${counterExample.because}`];
  });
}

/** The first design anybody sees has a wish that one circuit cannot fulfil; verifying it is tested with the verifier. */
const whole = templates.filter(({ id, broken }) => !broken && id !== 'r0');

describe('what a template wants of itself', () => {
  it.each(whole.map((each) => [each.name, each] as const))('holds in "%s"', (_, template) => {
    expect(unmet(template)).toEqual([]);
  });

  it.each(
    templates.filter(({ group }) => group === 'What goes wrong').map((each) => [each.name, each] as const),
  )('is not met in "%s", as it is broken on purpose', (_, template) => {
    expect(unmet(template)).not.toEqual([]);
  });
});
