/** `verify design.json`: each intent with its verdict and counter-example. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import { peeringLocation } from '#catalogue/peering-locations.ts';
import { printIntent } from '#model/sentence/print-intent.ts';
import { failables } from '#verify/failable.ts';
import { Scenarios } from '#verify/scenarios.ts';
import { finish, verifyIntents } from '#verify/verify-intents.ts';
import { writeJunit } from './junit.ts';
import { openDesign } from './open-design.ts';
import { readOptions } from './options.ts';
import { bad, done, type Files, type Outcome } from './outcome.ts';

export function verifyCommand(args: readonly string[], files: Files, catalogue: Catalogue): Outcome {
  const options = readOptions(args, { values: ['junit'] });
  if (typeof options === 'string') return bad(options);
  const opened = openDesign(files, options.words[0]);
  if (!opened.ok) return opened.error;
  const document = opened.value;
  const verdicts = finish(verifyIntents(new Scenarios(document, catalogue), failables(document, catalogue)));
  const intents = verdicts.map(({ intent: id, holds, counterExample }) => {
    const intent = document.intents[id];
    const sentence = intent ? printIntent(document, intent, (id) => peeringLocation(id)?.name ?? id) : id;
    if (!counterExample) return { id, sentence, holds, counterExample: null };
    const { failed, flow, because } = counterExample;
    return {
      id,
      sentence,
      holds,
      counterExample: { failed: failed.map(({ key, name }) => ({ key, name })), flow, because },
    };
  });
  const because = ({ counterExample: found }: (typeof intents)[number]) => {
    if (!found) return '';
    const when =
      found.failed.length > 0 ? `when ${found.failed.map(({ name }) => name).join(' and ')} fails, ` : '';
    return `${when}${document.flows[found.flow]?.name ?? found.flow}: ${found.because}`;
  };
  const broken = intents.filter(({ holds }) => !holds);
  const junit = writeJunit(
    files,
    options,
    `Intents of ${document.name}`,
    intents.map((intent) => ({ name: intent.sentence, failure: intent.holds ? null : because(intent) })),
  );
  if (junit) return bad(junit);
  return done(
    { format: 'handoff-verification/1', design: document.name, intents },
    broken.length > 0 || intents.length === 0 ? 1 : 0,
    intents.length === 0
      ? [`${document.name} states no intents, so there is nothing it could be held against.`]
      : broken.map((intent) => `${intent.sentence} It does not: ${because(intent)}`),
  );
}
