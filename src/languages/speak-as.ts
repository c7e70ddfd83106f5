import { speak } from '#base/language.ts';
import { LANGUAGES } from './languages.ts';

/**
 * From now on texts are told in this language. What asks for a text while it is loaded has to be loaded after this.
 * A tag that we do not have is English.
 */
export async function speakAs(tag: string): Promise<void> {
  const entry = LANGUAGES.find((one) => one.tag === tag);
  if (!entry || entry.tag === 'en') return speak(null);
  const [messages, { translator }] = await Promise.all([entry.load(), import('./translator.ts')]);
  speak({ tag, direction: entry.direction, translate: translator(entry, messages) });
}
