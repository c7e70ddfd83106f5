/** The language first: whatever is loaded after this tells its texts in it. */
import { language } from '#base/language.ts';
import { speakAs } from '#languages/speak-as.ts';
import { preferredLanguage } from './preferred-language.ts';
import '#ui/theme/index.css';

void begin();

/** Not awaited at the top level: what is fetched on the way leans on this module, and would wait for it for ever. */
async function begin(): Promise<void> {
  try {
    await speakAs(preferredLanguage());
  } catch {
    // The catalogue did not come: English stands in the code.
  }
  const { documentElement } = window.document;
  documentElement.lang = language().tag;
  documentElement.dir = language().direction;
  const { start } = await import('./start.tsx');
  await start();
}
